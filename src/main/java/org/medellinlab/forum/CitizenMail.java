package org.medellinlab.forum;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.springframework.stereotype.Component;

/// Tells citizens what became of their words, as long as their address is kept.
@Component
class CitizenMail {

    private final ForumNames names;
    private final Outbox outbox;

    CitizenMail(ForumNames names, Outbox outbox) {
        this.names = names;
        this.outbox = outbox;
    }

    void published(CitizenComment comment) {
        tell(comment, "forum.published", null, null, String.valueOf(comment.version()));
    }

    void refused(CitizenComment comment) {
        tell(comment, "forum.refused-words", null, null, String.valueOf(comment.version()));
    }

    /// @param by the organisation or the group that answers, in the language of the question; absent for the lab
    /// @param once tells one answer from another
    void answered(CitizenComment comment, String answer, @Nullable String by, String once) {
        tell(comment, "forum.answered", answer, by, once);
    }

    private void tell(CitizenComment comment, String kind, @Nullable String answer, @Nullable String by, String once) {
        var address = comment.address();
        if (address == null) {
            return;
        }
        var language = comment.language();
        var name = names.of(comment.about(), language);
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(name.shortened()));
        model.put("about", name.words());
        model.put("words", comment.words());
        model.put("reason", Objects.requireNonNullElse(comment.reason(), ""));
        model.put("answer", Objects.requireNonNullElse(answer, ""));
        model.put("by", Objects.requireNonNullElse(by, ""));
        model.put("link", name.address());
        outbox.post(Letter.now(
                kind, address, language, kind + ":" + comment.uuid() + ":" + once, "forum/told", model, null));
    }
}
