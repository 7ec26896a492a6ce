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
import org.medellinlab.lab.HolidayKeeping;
import org.medellinlab.lab.LabReading;
import org.medellinlab.registration.Participants;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the draft with all that decides whether it works, in the same number of statements however long it is.
@Component
class PlanReading {

    private final AgendaRows rows;
    private final LabReading labs;
    private final HolidayKeeping holidays;
    private final Participants participants;
    private final Absences absences;
    private final ItemOrders orders;
    private final NeededReading needed;
    private final ObjectProvider<Engagements> engagements;
    private final JdbcClient jdbc;

    PlanReading(
            AgendaRows rows,
            LabReading labs,
            HolidayKeeping holidays,
            Participants participants,
            Absences absences,
            ItemOrders orders,
            NeededReading needed,
            ObjectProvider<Engagements> engagements,
            JdbcClient jdbc) {
        this.rows = rows;
        this.labs = labs;
        this.holidays = holidays;
        this.participants = participants;
        this.absences = absences;
        this.orders = orders;
        this.needed = needed;
        this.engagements = engagements;
        this.jdbc = jdbc;
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
        var people = needed.of(items.stream().flatMap(item -> item.form().details().people().stream()));
        var away = absences.findByLabOrderByDayAscStartsAsc(lab.value()).stream()
                .map(absence -> {
                    var when = absence.draft();
                    return new DraftPlan.Absence(absence.who(), when.day(), when.starts(), when.ends());
                })
                .toList();
        var free = new LinkedHashMap<LocalDate, LocalizedText>();
        holidays.of(lab).forEach(holiday -> free.put(holiday.day(), LocalizedText.of(Language.ES, holiday.name())));
        return new DraftPlan(
                sheet,
                items.stream().map(item -> planned(item, people)).toList(),
                labs.venues(lab),
                labs.travel(lab),
                participants.numbers().getOrDefault(lab, 0),
                away,
                free,
                orders.findByLabOrderById(lab.value()).stream()
                        .map(order -> new DraftPlan.Order(order.first(), order.then()))
                        .toList(),
                engagements
                        .orderedStream()
                        .flatMap(source -> source.of(lab).stream())
                        .toList(),
                choices(lab));
    }

    private static PlannedItem planned(Saved saved, NeededReading.People known) {
        var form = saved.form();
        var people = form.details().people().stream()
                .map(one -> known.needed(one, form.day()))
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

    /// Who has chosen what of several things at the same time.
    private Map<UUID, Set<UUID>> choices(LabId lab) {
        var choices = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("select item_id, person_id from agenda_choice where lab_id = ?")
                .param(lab.value())
                .query(rs -> {
                    choices.computeIfAbsent(rs.getObject(1, UUID.class), first -> new HashSet<>())
                            .add(rs.getObject(2, UUID.class));
                });
        return choices;
    }
}
