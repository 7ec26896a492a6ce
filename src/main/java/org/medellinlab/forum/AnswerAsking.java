package org.medellinlab.forum;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.springframework.stereotype.Component;

/// Sends a citizen's question or correction that was published to who can answer it, once, with a link that needs no
/// sign-in. A comment asks for nothing, so nobody is written to.
@Component
class AnswerAsking {

    static final String KIND = "forum.answer";
    private static final Duration LINK_LIVES = Duration.ofDays(60);

    private final WhoAnswers who;
    private final ForumNames names;
    private final ActionLinks links;
    private final Outbox outbox;
    private final Clock clock;

    AnswerAsking(WhoAnswers who, ForumNames names, ActionLinks links, Outbox outbox, Clock clock) {
        this.who = who;
        this.names = names;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    void ask(CitizenComment comment) {
        if (comment.kind() != CommentKind.COMMENT) {
            who.toAsk(comment.about()).ifPresent(asked -> write(comment, asked));
        }
    }

    private void write(CitizenComment comment, WhoAnswers.Asked asked) {
        var holder = asked.holder();
        var language = holder.language();
        var name = names.of(comment.about(), language);
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(name.shortened()));
        model.put("name", holder.name());
        model.put("about", name.words());
        model.put("kind", "forum.kind." + comment.kind());
        model.put("words", comment.words());
        model.put(
                "link",
                links.issue(new ActionRequest(
                        KIND,
                        comment.uuid(),
                        asked.seat(),
                        holder.id(),
                        language,
                        clock.instant().plus(LINK_LIVES),
                        comment.about().lab().toString())));
        outbox.post(Letter.now(
                KIND,
                Objects.requireNonNull(holder.address()),
                language,
                KIND + ":" + comment.uuid() + ":" + holder.id(),
                "forum/answer",
                model,
                holder.id()));
    }
}
