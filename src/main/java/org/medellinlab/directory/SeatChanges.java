package org.medellinlab.directory;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.AccessChanged;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.SheetPart;
import org.medellinlab.shared.SheetPartSource;
import org.medellinlab.shared.SpokenDates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Empties a seat or gives it to somebody, from a day on, and writes to those whom it concerns. Commitments, groups and
/// roles belong to the seat: they stay where they are.
@Component
class SeatChanges {

    static final String KIND = "directory.handover";
    /// Seats change hands by the days of the city the network is kept in.
    private static final ZoneId ZONE = ZoneId.of("America/Bogota");

    private static final int FARTHEST_DAYS = 366;
    private static final Duration LINK_LIVES = Duration.ofDays(30);

    private final Directory directory;
    private final List<SheetPartSource> sources;
    private final Outbox outbox;
    private final ActionLinks links;
    private final Installation installation;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SeatChanges(
            Directory directory,
            List<SheetPartSource> sources,
            Outbox outbox,
            ActionLinks links,
            Installation installation,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.sources = sources;
        this.outbox = outbox;
        this.links = links;
        this.installation = installation;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /// The seat is vacant after the day; whoever holds the deputy seat is asked who comes.
    void leave(SeatId seat, LocalDate lastDay) {
        end(seat, lastDay);
        askDeputy(seat, lastDay);
    }

    /// Somebody else holds the seat from the day on.
    void replace(SeatId seat, LocalDate firstDay, Successor successor) {
        end(seat, firstDay.minusDays(1));
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
        tell(seat, firstDay, person);
    }

    /// Asks who holds the seat today whether that is still so.
    ///
    /// @return the name of who is asked
    String ask(SeatId seat) {
        var holder = directory.holderOf(seat, today()).orElseThrow(() -> new Refused("directory.handover.vacant"));
        write("directory.still-here", seat, holder, "holder", null);
        return holder.name();
    }

    private void end(SeatId seat, LocalDate lastDay) {
        var known = jdbc.sql("select id from seat where id = ? for update")
                .param(seat.value())
                .query(UUID.class)
                .optional();
        if (known.isEmpty()) {
            throw new NotForYou();
        }
        if (Math.abs(today().until(lastDay, java.time.temporal.ChronoUnit.DAYS)) > FARTHEST_DAYS) {
            throw new Refused("directory.handover.far-day");
        }
        var later = jdbc.sql("select count(*) from holding where seat_id = ? and from_on > ?")
                .params(seat.value(), lastDay)
                .query(Integer.class)
                .single();
        if (later > 0) {
            throw new Refused("directory.handover.too-early");
        }
        jdbc.sql("""
                        update person set version = version + 1 where id in (select person_id from holding
                        where seat_id = ? and (until_on is null or until_on > ?))""").params(seat.value(), lastDay).update();
        jdbc.sql("select person_id from holding where seat_id = ? and (until_on is null or until_on > ?)")
                .params(seat.value(), lastDay)
                .query(UUID.class)
                .list()
                .forEach(holder -> events.publishEvent(new AccessChanged(new PersonId(holder))));
        jdbc.sql("update holding set until_on = ? where seat_id = ? and (until_on is null or until_on > ?)")
                .params(lastDay, seat.value(), lastDay)
                .update();
        links.revoke(KIND, seat.value());
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

    private void askDeputy(SeatId seat, LocalDate lastDay) {
        var deputy = jdbc.sql("select deputy_id from seat where id = ? and deputy_id is not null")
                .param(seat.value())
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .optional()
                .flatMap(id -> directory.holderOf(new SeatId(id), lastDay.plusDays(1)));
        deputy.ifPresent(person -> write("directory.vacant", seat, person, "deputy", lastDay));
    }

    private void write(String kind, SeatId seat, PersonRow to, String memo, @Nullable LocalDate lastDay) {
        var address = to.address();
        if (address == null) {
            return;
        }
        var language = to.language();
        var row = directory.seat(seat).orElseThrow(NotForYou::new);
        var link = links.issue(new ActionRequest(
                KIND, seat.value(), seat, to.id(), language, clock.instant().plus(LINK_LIVES), memo));
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(row.title().in(language)));
        model.put("name", to.name());
        model.put(
                "seat", row.title().in(language) + ", " + row.organisationName().in(language));
        model.put("day", lastDay == null ? "" : SpokenDates.dayAndYear(lastDay, language));
        model.put("link", link);
        var due = lastDay == null || lastDay.isBefore(today())
                ? null
                : lastDay.plusDays(1).atTime(8, 0).atZone(ZONE).toInstant();
        outbox.post(new Letter(
                kind,
                address,
                language,
                kind + ":" + seat + ":" + Ids.next(),
                kind.replace('.', '/'),
                model,
                to.id(),
                due));
    }

    /// The handover sheet by mail: what each feature tells of the seat, and who held it before.
    private void tell(SeatId seat, LocalDate firstDay, PersonRow successor) {
        var address = Objects.requireNonNull(successor.address());
        var language = successor.language();
        var row = directory.seat(seat).orElseThrow(NotForYou::new);
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(row.title().in(language)));
        model.put("name", successor.name());
        model.put(
                "seat", row.title().in(language) + ", " + row.organisationName().in(language));
        model.put("day", SpokenDates.dayAndYear(firstDay, language));
        model.put("link", installation.address("/app/" + DirectoryKind.SEAT.sheet(row.key())));
        model.put("before", before(seat, successor.id()).orElse(""));
        model.put(
                "parts",
                SheetPartSource.all(sources, new DirectoryKind.Thing(DirectoryKind.SEAT, seat.value()), language)
                        .stream()
                        .map(this::told)
                        .toList());
        outbox.post(Letter.now(
                "directory.welcome",
                address,
                language,
                "directory.welcome:" + seat + ":" + Ids.next(),
                "directory/welcome",
                model,
                successor.id()));
    }

    /// Who held it last; the address only when that person agreed.
    private Optional<String> before(SeatId seat, PersonId successor) {
        return jdbc.sql("""
                        select p.name, if(p.contact_shared, p.address, null) from holding h
                        join person p on p.id = h.person_id where h.seat_id = ? and h.person_id <> ?
                        order by h.from_on desc limit 1""")
                .params(seat.value(), successor.value())
                .query((rs, i) -> rs.getString(1) + (rs.getString(2) == null ? "" : " (" + rs.getString(2) + ")"))
                .optional();
    }

    private Map<String, Object> told(SheetPart part) {
        return Map.of(
                "title",
                part.title(),
                "lines",
                part.lines().stream()
                        .map(line -> Map.of(
                                "words",
                                line.words(),
                                "detail",
                                line.detail(),
                                "link",
                                line.path() == null ? "" : installation.address("/app/" + line.path())))
                        .toList());
    }
}
