package org.medellinlab.identity;

import java.util.List;
import java.util.Map;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.springframework.stereotype.Component;

/// "This was not me", in the warning to the former address: somebody uses a device of this person. The address is what
/// it was, and everything signed in is signed out, passkeys too, since one of them may be theirs.
@Component
class NotMeByLink implements MailAction {

    private final AddressChanges changes;
    private final Devices devices;
    private final PasskeyStore passkeys;
    private final Messages messages;

    NotMeByLink(AddressChanges changes, Devices devices, PasskeyStore passkeys, Messages messages) {
        this.changes = changes;
        this.devices = devices;
        this.passkeys = passkeys;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return AddressChanges.NOT_ME;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var wish = changes.standing(link.thing()).orElseThrow(NotForYou::new);
        return ActPage.of(
                messages.get(reader, "door.not-me.title"),
                List.of(
                        messages.get(reader, wish.done() ? "door.not-me.done" : "door.not-me.open"),
                        messages.get(reader, "door.not-me.devices")),
                messages.get(reader, "door.not-me.button"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var wish = changes.standing(link.thing()).orElseThrow(NotForYou::new);
        changes.takeBack(wish);
        devices.endAll(wish.person());
        passkeys.removeAll(wish.person());
        return "door.not-me.thanks";
    }
}
