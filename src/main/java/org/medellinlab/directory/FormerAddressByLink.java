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
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Makes a former address the main one again, by the link in the mail that told there of the change.
@Component
class FormerAddressByLink implements MailAction {

    static final String KIND = "directory.main-address";

    private final Persons persons;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    FormerAddressByLink(Persons persons, Messages messages, ApplicationEventPublisher events) {
        this.persons = persons;
        this.messages = messages;
        this.events = events;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        person(link);
        return ActPage.of(
                messages.get(reader, "directory.main-address.title"),
                List.of(
                        messages.get(reader, "directory.main-address.act", Objects.requireNonNull(link.memo())),
                        messages.get(reader, "directory.main-address.devices")),
                messages.get(reader, "directory.main-address.back"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var person = person(link);
        person.mainlyAgainAt(Objects.requireNonNull(link.memo()));
        persons.saveAndFlush(person);
        events.publishEvent(new AddressTakenBack(new PersonId(person.uuid())));
        return "directory.main-address.thanks";
    }

    private Person person(ActLink link) {
        var person = persons.findById(link.thing()).orElseThrow(NotForYou::new);
        if (!person.otherAddresses().contains(link.memo())) {
            throw new Refused("directory.addresses.gone");
        }
        return person;
    }
}
