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

/// An address confirms that it wants to follow.
@Component
class FollowByLink implements MailAction {

    private final ObjectProvider<Followers> followers;
    private final ObjectProvider<ForumNames> names;
    private final Messages messages;
    private final Clock clock;

    FollowByLink(
            ObjectProvider<Followers> followers, ObjectProvider<ForumNames> names, Messages messages, Clock clock) {
        this.followers = followers;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Speaking.FOLLOW;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var follower = followers.getObject().findById(link.thing()).orElseThrow(NotForYou::new);
        return ActPage.of(
                messages.get(reader, "forum.follow.title"),
                List.of(
                        names.getObject().of(follower.about(), reader).words(),
                        messages.get(reader, "forum.follow.words")),
                messages.get(reader, "forum.follow.button"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        followers
                .getObject()
                .findById(link.thing())
                .orElseThrow(NotForYou::new)
                .confirm(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return "forum.follow.thanks";
    }
}
