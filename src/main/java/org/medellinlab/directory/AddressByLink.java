package org.medellinlab.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.stereotype.Component;

/// Proves by the link in a mail that another address reaches the person, while it is still written down.
@Component
class AddressByLink implements MailAction {

    private final Persons persons;
    private final Messages messages;

    AddressByLink(Persons persons, Messages messages) {
        this.persons = persons;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return OtherAddresses.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        person(link);
        return ActPage.of(
                messages.get(reader, "directory.addresses.act-title"),
                List.of(messages.get(reader, "directory.addresses.act-words", address(link))),
                messages.get(reader, "directory.addresses.confirm"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var person = person(link);
        person.provedAt(address(link));
        persons.saveAndFlush(person);
        return "directory.addresses.thanks";
    }

    private Person person(ActLink link) {
        var person = persons.findById(link.thing()).orElseThrow(NotForYou::new);
        if (!person.otherAddresses().contains(address(link))) {
            throw new Refused("directory.addresses.gone");
        }
        return person;
    }

    private static String address(ActLink link) {
        return Objects.requireNonNull(link.memo());
    }
}
