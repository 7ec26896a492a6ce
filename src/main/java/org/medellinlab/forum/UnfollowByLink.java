package org.medellinlab.forum;

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

/// An address wants to hear no more; it is forgotten.
@Component
class UnfollowByLink implements MailAction {

    static final String KIND = "forum.unfollow";

    private final ObjectProvider<Followers> followers;
    private final ObjectProvider<ForumNames> names;
    private final Messages messages;

    UnfollowByLink(ObjectProvider<Followers> followers, ObjectProvider<ForumNames> names, Messages messages) {
        this.followers = followers;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var follower = followers.getObject().findById(link.thing()).orElseThrow(NotForYou::new);
        return ActPage.of(
                messages.get(reader, "forum.unfollow.title"),
                List.of(names.getObject().of(follower.about(), reader).words()),
                messages.get(reader, "forum.unfollow.button"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        followers.getObject().findById(link.thing()).ifPresent(followers.getObject()::delete);
        return "forum.unfollow.thanks";
    }
}
