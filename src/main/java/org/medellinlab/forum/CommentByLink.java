package org.medellinlab.forum;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The citizen confirms from the mail that the words are theirs; then somebody moderates them.
@Component
class CommentByLink implements MailAction {

    private final ObjectProvider<CitizenComments> comments;
    private final Messages messages;
    private final Clock clock;

    CommentByLink(ObjectProvider<CitizenComments> comments, Messages messages, Clock clock) {
        this.comments = comments;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Speaking.COMMENT;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var comment = comments.getObject().findById(link.thing()).orElseThrow(NotForYou::new);
        return ActPage.of(
                messages.get(reader, "forum.confirm.title"),
                List.of(comment.words(), messages.get(reader, "forum.confirm.words")),
                messages.get(reader, "forum.confirm.button"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        comments.getObject()
                .findById(link.thing())
                .orElseThrow(NotForYou::new)
                .confirm(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return "forum.confirm.thanks";
    }
}
