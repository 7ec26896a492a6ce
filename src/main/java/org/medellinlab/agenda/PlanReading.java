package org.medellinlab.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PlannedItem.Needed;
import org.medellinlab.lab.HolidayKeeping;
import org.medellinlab.lab.LabReading;
import org.medellinlab.registration.Participants;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the draft with all that decides whether it works, in the same number of statements however long it is.
@Component
class PlanReading {

    private static final LanguagesConverter LANGUAGES = new LanguagesConverter();

    private final AgendaRows rows;
    private final LabReading labs;
    private final HolidayKeeping holidays;
    private final Participants participants;
    private final Absences absences;
    private final ItemOrders orders;
    private final JdbcClient jdbc;

    PlanReading(
            AgendaRows rows,
            LabReading labs,
            HolidayKeeping holidays,
            Participants participants,
            Absences absences,
            ItemOrders orders,
            JdbcClient jdbc) {
        this.rows = rows;
        this.labs = labs;
        this.holidays = holidays;
        this.participants = participants;
        this.absences = absences;
        this.orders = orders;
        this.jdbc = jdbc;
    }

    /// Somebody as the directory knows them.
    private record Known(String name, List<Language> speaks) {}

    /// A seat that was held from a day to a day.
    private record Held(
            UUID person, LocalDate from, @Nullable LocalDate until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    DraftPlan plan(LabId lab) {
        return plan(
                lab,
                rows.draft(lab).stream()
                        .filter(row -> !row.isCancelled())
                        .map(Saved::of)
                        .toList());
    }

    /// The draft with one item as it was typed.
    DraftPlan with(LabId lab, UUID id, AgendaItemForm form) {
        var items = new ArrayList<>(rows.draft(lab).stream()
                .filter(row -> !row.isCancelled())
                .filter(row -> !row.id().equals(id))
                .map(Saved::of)
                .toList());
        if (!form.details().cancelled() && !form.details().unscheduled()) {
            items.add(new Saved(id, form));
        }
        items.sort(Comparator.comparing((Saved item) -> item.form().day())
                .thenComparing(item -> item.form().starts()));
        return plan(lab, items);
    }

    /// Everything that is not cancelled, what waits in the tray included.
    DraftPlan withTheTray(LabId lab) {
        return plan(
                lab,
                Stream.concat(rows.draft(lab).stream(), rows.unscheduled(lab).stream())
                        .filter(row -> !row.isCancelled())
                        .map(Saved::of)
                        .toList());
    }

    private record Saved(UUID id, AgendaItemForm form) {
        static Saved of(AgendaItemRow row) {
            return new Saved(row.id(), AgendaItemForm.of(row));
        }
    }

    private DraftPlan plan(LabId lab, List<Saved> items) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var seats = new HashSet<UUID>();
        var persons = new HashSet<UUID>();
        items.stream().flatMap(item -> item.form().details().people().stream()).forEach(one -> {
            if (one.person() != null) {
                persons.add(one.person());
            } else if (one.seat() != null) {
                seats.add(one.seat());
            }
        });
        var held = held(seats);
        held.values().forEach(all -> all.forEach(holding -> persons.add(holding.person())));
        var known = known(persons);
        var away = absences.findByLabOrderByDayAscStartsAsc(lab.value()).stream()
                .map(absence -> new DraftPlan.Absence(
                        absence.person() == null ? java.util.Objects.requireNonNull(absence.venue()) : absence.person(),
                        absence.day(),
                        absence.starts(),
                        absence.ends()))
                .toList();
        var free = new LinkedHashMap<LocalDate, LocalizedText>();
        holidays.of(lab).forEach(holiday -> free.put(holiday.day(), LocalizedText.of(Language.ES, holiday.name())));
        return new DraftPlan(
                sheet,
                items.stream().map(item -> planned(item, held, known)).toList(),
                labs.venues(lab),
                labs.travel(lab),
                participants.numbers().getOrDefault(lab, 0),
                away,
                free,
                orders.findByLabOrderById(lab.value()).stream()
                        .map(order -> new DraftPlan.Order(order.first(), order.then()))
                        .toList());
    }

    private static PlannedItem planned(Saved saved, Map<UUID, List<Held>> held, Map<UUID, Known> known) {
        var form = saved.form();
        var people = form.details().people().stream()
                .map(one -> needed(one, form.day(), held, known))
                .toList();
        return new PlannedItem(
                saved.id(),
                form.kind(),
                form.title(),
                form.day(),
                form.starts(),
                form.ends(),
                form.venue(),
                form.details().endVenue(),
                form.track(),
                form.details().capacity(),
                form.details().languages(),
                people);
    }

    private static Needed needed(ItemPerson one, LocalDate day, Map<UUID, List<Held>> held, Map<UUID, Known> known) {
        var seat = one.seat();
        var who = one.person() != null
                ? one.person()
                : held.getOrDefault(seat, List.of()).stream()
                        .filter(holding -> holding.on(day))
                        .map(Held::person)
                        .findFirst()
                        .orElse(java.util.Objects.requireNonNull(seat));
        var row = known.getOrDefault(who, new Known("?", List.of()));
        return new Needed(who, row.name(), one.role() == ItemRole.INTERPRETER, one.languages(), row.speaks());
    }

    private Map<UUID, Known> known(Set<UUID> persons) {
        var known = new HashMap<UUID, Known>();
        if (!persons.isEmpty()) {
            jdbc.sql("select id, name, languages from person where id in (:ids)")
                    .param("ids", persons)
                    .query(rs -> {
                        known.put(
                                rs.getObject(1, UUID.class),
                                new Known(rs.getString(2), LANGUAGES.convertToEntityAttribute(rs.getString(3))));
                    });
        }
        return known;
    }

    private Map<UUID, List<Held>> held(Set<UUID> seats) {
        var held = new HashMap<UUID, List<Held>>();
        if (!seats.isEmpty()) {
            jdbc.sql("""
                            select seat_id, person_id, from_on, until_on from holding where seat_id in (:ids)
                            order by acting, from_on desc""").param("ids", seats).query(rs -> {
                held.computeIfAbsent(rs.getObject(1, UUID.class), seat -> new ArrayList<>())
                        .add(new Held(
                                rs.getObject(2, UUID.class),
                                rs.getObject(3, LocalDate.class),
                                rs.getObject(4, LocalDate.class)));
            });
        }
        return held;
    }
}
