package org.medellinlab.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who knows when the places of a lab can be had: somebody of the directory, or whoever is written into it with a name
/// and an address. They are asked by mail.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class VenueContacts {

    private static final int LONGEST_NAME = 160;

    private final ContactsOfVenues contacts;
    private final AvailabilityMail mail;
    private final LabReading labs;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    VenueContacts(
            ContactsOfVenues contacts,
            AvailabilityMail mail,
            LabReading labs,
            Directory directory,
            JdbcClient jdbc,
            Clock clock) {
        this.contacts = contacts;
        this.mail = mail;
        this.labs = labs;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// By place; those without a contact are not in it.
    @Transactional(readOnly = true)
    public Map<UUID, VenueContactRow> of(LabId lab) {
        var rows = new LinkedHashMap<UUID, VenueContactRow>();
        jdbc.sql("""
                        select c.venue_id, p.name, p.address, c.asked_at, c.answered_at from venue_contact c
                        join person p on p.id = c.person_id where c.lab_id = ? order by c.venue_id""")
                .param(lab.value())
                .query((rs, i) -> new VenueContactRow(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        AvailabilityKeeping.instant(rs.getObject(4, LocalDateTime.class)),
                        AvailabilityKeeping.instant(rs.getObject(5, LocalDateTime.class))))
                .list()
                .forEach(row -> rows.put(row.venue(), row));
        return rows;
    }

    /// Says who is to be asked: whoever has this address, with the name the directory knows; else it is written there.
    public void name(LabId lab, UUID venue, String name, String address) {
        if (!labs.venues(lab).containsKey(venue)) {
            throw new NotForYou();
        }
        if (!EmailAddress.isValid(address)) {
            throw new Refused("availability.contact.problem.address");
        }
        var at = new EmailAddress(address);
        var person = directory.personAt(at).orElseGet(() -> written(name, at));
        if (contacts.findByVenue(venue).isEmpty()) {
            contacts.saveAndFlush(
                    new VenueContact(lab.value(), venue, person.id().value()));
            return;
        }
        var contact = contact(lab, venue);
        if (!contact.person().equals(person.id().value())) {
            mail.endAbout(venue);
            contact.is(person.id().value());
        }
    }

    private PersonRow written(String name, EmailAddress address) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Refused("availability.contact.problem.name", LONGEST_NAME);
        }
        return CurrentActor.asSystem(() -> directory.write("p-" + Ids.next(), called, List.of(Language.ES), address));
    }

    /// Nobody is to be asked any more; what was mailed no longer works.
    public void remove(LabId lab, UUID venue) {
        contacts.delete(contact(lab, venue));
        mail.endAbout(venue);
    }

    /// Asks by mail; the link in it says without a log-in when the place cannot be had.
    ///
    /// @throws Refused for somebody without an address
    public void ask(LabId lab, UUID venue) {
        var contact = contact(lab, venue);
        var place = labs.venues(lab).get(venue);
        if (place == null) {
            throw new NotForYou();
        }
        mail.askAbout(lab, place, new PersonId(contact.person()));
        contact.ask(now());
    }

    private VenueContact contact(LabId lab, UUID venue) {
        return contacts.findByVenue(venue)
                .filter(known -> known.lab().equals(lab.value()))
                .orElseThrow(NotForYou::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
