package org.medellinlab.identity;

import java.util.List;
import java.util.Map;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.springframework.stereotype.Component;

/// The link in the mail to the new address: whoever opens it reads mail there.
@Component
class NewAddressByLink implements MailAction {

    private final AddressChanges changes;
    private final AddressMail mail;
    private final Directory directory;
    private final Messages messages;

    NewAddressByLink(AddressChanges changes, AddressMail mail, Directory directory, Messages messages) {
        this.changes = changes;
        this.mail = mail;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return AddressChanges.PROVE;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var wish = changes.open(link.thing()).orElseThrow(NotForYou::new);
        var person = directory.person(wish.person()).orElseThrow(NotForYou::new);
        return ActPage.of(
                messages.get(reader, "door.address.act.title"),
                List.of(messages.get(
                        reader,
                        "door.address.act.words",
                        person.name(),
                        wish.address().value())),
                messages.get(reader, "door.address.act.button"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var wish = changes.open(link.thing()).orElseThrow(NotForYou::new);
        changes.fulfil(wish);
        directory.person(wish.person()).ifPresent(person -> mail.tellDone(wish, person));
        return "door.address.act.thanks";
    }
}
