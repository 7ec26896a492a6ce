package org.medellinlab.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where else mail reaches a person: kept by the person and by whoever keeps the person, proved by a link in a mail to
/// that address. One that was proved can become the main one.
@Service
@Transactional
@PreAuthorize("@actor.takesPart()")
public class OtherAddresses {

    static final String KIND = "directory.address";
    private static final Duration LINK_LIVES = Duration.ofDays(7);
    private static final int MOST = 5;

    /// One of them.
    public record Row(String address, AddressState state) {}

    private final Persons persons;
    private final DirectoryKeeping keeping;
    private final Outbox outbox;
    private final ActionLinks links;
    private final CurrentActor actors;
    private final Clock clock;

    OtherAddresses(
            Persons persons,
            DirectoryKeeping keeping,
            Outbox outbox,
            ActionLinks links,
            CurrentActor actors,
            Clock clock) {
        this.persons = persons;
        this.keeping = keeping;
        this.outbox = outbox;
        this.links = links;
        this.actors = actors;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Row> of(DirectoryCard card) {
        return editable(card).others().stream()
                .map(other -> new Row(other.address(), other.state()))
                .toList();
    }

    /// Writes it down and asks by mail whether it reaches the person.
    public void add(DirectoryCard card, String typed) {
        var person = editable(card);
        if (!EmailAddress.isValid(typed)) {
            throw new Refused("directory.problem.address");
        }
        var address = new EmailAddress(typed);
        if (persons.findByAddress(address.value()).isPresent()) {
            throw new Refused("directory.problem.address-taken");
        }
        if (person.others().size() >= MOST) {
            throw new Refused("directory.addresses.many", MOST);
        }
        person.alsoAt(address);
        persons.saveAndFlush(person);
        write(person.row(), address);
    }

    /// Asks again, once a day at the most.
    public void ask(DirectoryCard card, String address) {
        var person = editable(card);
        if (!person.otherAddresses().contains(address)) {
            throw new NotForYou();
        }
        write(person.row(), new EmailAddress(address));
    }

    public void remove(DirectoryCard card, String address) {
        var person = editable(card);
        person.noLongerAt(address);
        persons.saveAndFlush(person);
    }

    /// The main one, with which the person signs in, and this one change places.
    ///
    /// @throws Refused when it was not proved, or is somebody's who was granted roles
    public void makeMain(DirectoryCard card, String address) {
        var person = editable(card);
        var isOwn = actors.required().person().value().equals(card.id());
        if (!isOwn && !actors.isAdmin() && keeping.hasGrantedRoles(card.id())) {
            throw new Refused("directory.problem.address-of-team");
        }
        var former = person.row().address();
        person.mainlyAt(address);
        try {
            persons.saveAndFlush(person);
        } catch (DataIntegrityViolationException taken) {
            throw new Refused("directory.problem.address-taken");
        }
        if (former != null) {
            tell(person.row(), former, address);
        }
    }

    /// At the former address, where it can be taken back: the one who changed it may be somebody who found a phone.
    private void tell(PersonRow person, EmailAddress former, String address) {
        var now = clock.instant();
        var link = links.issue(new ActionRequest(
                FormerAddressByLink.KIND,
                person.id().value(),
                null,
                person.id(),
                person.language(),
                now.plus(LINK_LIVES),
                former.value()));
        outbox.post(Letter.now(
                FormerAddressByLink.KIND,
                former,
                person.language(),
                FormerAddressByLink.KIND + ":" + person.id() + ":" + now,
                "directory/main-address",
                Map.of("name", person.name(), "address", address, "link", link),
                person.id()));
    }

    private Person editable(DirectoryCard card) {
        if (keeping.editable(card).isEmpty()) {
            throw new NotForYou();
        }
        return persons.findById(card.id()).orElseThrow(NotForYou::new);
    }

    private void write(PersonRow person, EmailAddress address) {
        var language = person.language();
        var link = links.issue(new ActionRequest(
                KIND,
                person.id().value(),
                null,
                new PersonId(person.id().value()),
                language,
                clock.instant().plus(LINK_LIVES),
                address.value()));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        outbox.post(Letter.now(
                KIND,
                address,
                language,
                KIND + ":" + person.id() + ":" + Integer.toHexString(Objects.hash(address.value())) + ":" + today,
                "directory/address",
                Map.of("name", person.name(), "address", address.value(), "link", link),
                person.id()));
    }
}
