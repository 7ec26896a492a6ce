package org.medellinlab.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.shared.AccessChanged;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrderedRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Empties a seat or gives it to somebody, from a day on. Commitments, groups and roles belong to the seat: they stay
/// where they are.
@Component
class SeatChanges {

    static final String KIND = "directory.handover";

    private static final int FARTHEST_DAYS = 366;

    private final Directory directory;
    private final LocalDays days;
    private final SeatLetters letters;
    private final ActionLinks links;
    private final DirectoryTrail trail;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SeatChanges(
            Directory directory,
            LocalDays days,
            SeatLetters letters,
            ActionLinks links,
            DirectoryTrail trail,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.days = days;
        this.letters = letters;
        this.links = links;
        this.trail = trail;
        this.jdbc = jdbc;
        this.events = events;
    }

    /// The day it is where the seat's organisation is: seats change hands by it.
    LocalDate today(SeatId seat) {
        return days.today(thing(seat));
    }

    static DirectoryKind.Thing thing(SeatId seat) {
        return new DirectoryKind.Thing(DirectoryKind.SEAT, seat.value());
    }

    /// The seat is vacant after the day; whoever holds the deputy seat is asked who comes.
    void leave(SeatId seat, LocalDate lastDay) {
        var before = end(seat, lastDay);
        trail.handedOver(seat, before, null);
        letters.askDeputy(seat, lastDay);
    }

    /// Whoever is forgotten holds nothing from today on; their seats keep that somebody did. Whoever holds the deputy
    /// of a seat that nobody holds now is asked who comes.
    void vacate(PersonId person) {
        var today = days.today(new DirectoryKind.Thing(DirectoryKind.PERSON, person.value()));
        var held = directory.seatsHeldBy(person);
        OrderedRows.takeOut(jdbc, "holding", "person_id", "person_id = ? and from_on >= ?", person.value(), today);
        jdbc.sql("update holding set until_on = ? where person_id = ? and (until_on is null or until_on >= ?)")
                .params(today.minusDays(1), person.value(), today)
                .update();
        events.publishEvent(new AccessChanged(person));
        held.forEach(seat -> {
            links.revoke(KIND, seat.id().value());
            if (directory.holderOf(seat.id()).isEmpty()) {
                letters.askDeputy(seat.id(), today.minusDays(1));
            }
        });
    }

    /// Somebody else holds the seat from the day on.
    void replace(SeatId seat, LocalDate firstDay, Successor successor) {
        var before = end(seat, firstDay.minusDays(1));
        var person = person(successor);
        jdbc.sql("""
                        insert into holding (person_id, position, seat_id, from_on, acting)
                        select ?, coalesce(max(position), -1) + 1, ?, ?, ? from holding where person_id = ?""")
                .param(person.id().value())
                .param(seat.value())
                .param(firstDay)
                .param(successor.acting())
                .param(person.id().value())
                .update();
        jdbc.sql("update person set version = version + 1 where id = ?")
                .param(person.id().value())
                .update();
        events.publishEvent(new AccessChanged(person.id()));
        trail.handedOver(seat, before, person.id());
        letters.welcome(seat, firstDay, person);
    }

    /// Asks who holds the seat today whether that is still so.
    ///
    /// @return the name of who is asked
    String ask(SeatId seat) {
        var holder = directory.holderOf(seat).orElseThrow(() -> new Refused("directory.handover.vacant"));
        letters.askHolder(seat, holder);
        return holder.name();
    }

    /// @return who held it until then, when anybody did
    private @Nullable PersonId end(SeatId seat, LocalDate lastDay) {
        var known = jdbc.sql("select id from seat where id = ? for update")
                .param(seat.value())
                .query(UUID.class)
                .optional();
        if (known.isEmpty()) {
            throw new NotForYou();
        }
        if (Math.abs(today(seat).until(lastDay, ChronoUnit.DAYS)) > FARTHEST_DAYS) {
            throw new Refused("directory.handover.far-day");
        }
        var later = jdbc.sql("select count(*) from holding where seat_id = ? and from_on > ?")
                .params(seat.value(), lastDay)
                .query(Integer.class)
                .single();
        if (later > 0) {
            throw new Refused("directory.handover.too-early");
        }
        var holder = directory.holderOf(seat, lastDay).map(PersonRow::id).orElse(null);
        jdbc.sql("""
                        update person set version = version + 1 where id in (select person_id from holding
                        where seat_id = ? and (until_on is null or until_on > ?))""").params(seat.value(), lastDay).update();
        jdbc.sql("select person_id from holding where seat_id = ? and (until_on is null or until_on > ?)")
                .params(seat.value(), lastDay)
                .query(UUID.class)
                .list()
                .forEach(person -> events.publishEvent(new AccessChanged(new PersonId(person))));
        jdbc.sql("update holding set until_on = ? where seat_id = ? and (until_on is null or until_on > ?)")
                .params(lastDay, seat.value(), lastDay)
                .update();
        links.revoke(KIND, seat.value());
        return holder;
    }

    private PersonRow person(Successor successor) {
        var address = new EmailAddress(successor.address());
        return directory.personAt(address).orElseGet(() -> {
            var id = Ids.next();
            jdbc.sql("insert into person (id, version, person_key, name, languages, address) values (?, 0, ?, ?, ?, ?)")
                    .param(id)
                    .param(key(successor.name(), id))
                    .param(successor.name().strip())
                    .param(successor.language().tag())
                    .param(address.value())
                    .update();
            return new PersonRow(new PersonId(id), successor.name().strip(), List.of(successor.language()), address);
        });
    }

    private static String key(String name, UUID id) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var tail = id.toString().substring(24);
        var head = plain.isEmpty() ? "p" : plain.substring(0, Math.min(40, plain.length()));
        return head + "-" + tail;
    }
}
