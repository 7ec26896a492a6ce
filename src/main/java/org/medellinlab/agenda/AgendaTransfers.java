package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.TravelMinutes;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The ways that lie between the items of an agenda, in the order of days and hours; where nothing is known of a way,
/// it is not among them. Readers are told of no way where the agenda itself has a transfer.
@Service
@PreAuthorize("permitAll()")
public class AgendaTransfers {

    private final PlanReading plans;
    private final AgendaRows rows;
    private final PersonalAgendaRows personal;
    private final LabReading labs;
    private final CurrentActor actor;

    AgendaTransfers(
            PlanReading plans, AgendaRows rows, PersonalAgendaRows personal, LabReading labs, CurrentActor actor) {
        this.plans = plans;
        this.rows = rows;
        this.personal = personal;
        this.labs = labs;
        this.actor = actor;
    }

    /// Those of the draft.
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public List<TransferRow> of(LabId lab) {
        return of(plans.plan(lab));
    }

    /// Those of the latest release, for everybody who reads it.
    public List<TransferRow> released(LabId lab) {
        var items = rows.latest(lab).map(release -> release.agenda().items()).orElse(List.of());
        return forReaders(
                lab,
                items.stream()
                        .filter(item -> !item.isCancelled())
                        .map(PlannedItem::of)
                        .toList());
    }

    /// Those between the items that stand in the acting person's own agenda, whatever track they are in.
    @PreAuthorize("@actor.takesPartIn(#lab)")
    public List<TransferRow> mine(LabId lab) {
        return forReaders(
                lab,
                personal.of(actor.required().person(), lab.value()).stream()
                        .flatMap(ofLab -> ofLab.items().stream())
                        .filter(mine -> mine.isMine() && !mine.item().isCancelled())
                        .map(PlannedItem::of)
                        .toList());
    }

    private List<TransferRow> forReaders(LabId lab, List<PlannedItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        return between(items, labs.travel(lab), names(lab)).stream()
                .filter(way -> items.stream().noneMatch(item -> isOnTheWay(item, way)))
                .toList();
    }

    private Map<UUID, LocalizedText> names(LabId lab) {
        return labs.venues(lab).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, venue -> venue.getValue().draft().name()));
    }

    private static boolean isOnTheWay(PlannedItem item, TransferRow way) {
        return item.kind() == AgendaItemKind.TRANSFER
                && !item.startsAt().isBefore(way.day().atTime(way.leaves()))
                && !item.endsAt().isAfter(way.day().atTime(way.arrives()));
    }

    static List<TransferRow> of(DraftPlan plan) {
        return between(
                plan.items(),
                plan.travel(),
                plan.venues().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                venue -> venue.getValue().draft().name())));
    }

    private static List<TransferRow> between(
            List<PlannedItem> items, TravelMinutes travel, Map<UUID, LocalizedText> names) {
        var ways = new ArrayList<TransferRow>();
        var programme = items.stream().filter(PlannedItem::isProgramme).toList();
        var days = DraftPlan.byDay(programme);
        for (var item : programme) {
            DraftPlan.next(item, days, item::sharesPeopleWith)
                    .forEach(next -> travel.between(item.leavesFrom(), next.venue())
                            .filter(way -> way.minutes() > 0)
                            .ifPresent(way -> ways.add(new TransferRow(
                                    next.id(),
                                    next.day(),
                                    item.ends(),
                                    next.starts(),
                                    Objects.requireNonNull(names.get(item.leavesFrom())),
                                    Objects.requireNonNull(names.get(next.venue())),
                                    next.title(),
                                    way.minutes(),
                                    way.estimated()))));
        }
        return List.copyOf(ways);
    }
}
