package org.medellinlab.agenda;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.medellinlab.shared.LabId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The ways that lie between the items of a draft.
@Service
@PreAuthorize("@actor.mayOrganise(#lab)")
public class AgendaTransfers {

    private final PlanReading plans;

    AgendaTransfers(PlanReading plans) {
        this.plans = plans;
    }

    /// In the order of days and hours; where nothing is known of a way, it is not among them.
    public List<TransferRow> of(LabId lab) {
        return of(plans.plan(lab));
    }

    static List<TransferRow> of(DraftPlan plan) {
        var ways = new ArrayList<TransferRow>();
        for (var ofDay : plan.byDay().values()) {
            var programme = ofDay.stream().filter(PlannedItem::isProgramme).toList();
            for (var item : programme) {
                next(item, programme)
                        .forEach(next -> plan.travel()
                                .between(item.leavesFrom(), next.venue())
                                .filter(way -> way.minutes() > 0)
                                .ifPresent(way -> ways.add(new TransferRow(
                                        item.day(),
                                        item.ends(),
                                        next.starts(),
                                        Objects.requireNonNull(plan.nameOf(item.leavesFrom())),
                                        Objects.requireNonNull(plan.nameOf(next.venue())),
                                        next.title(),
                                        way.minutes(),
                                        way.estimated()))));
            }
        }
        return List.copyOf(ways);
    }

    private static List<PlannedItem> next(PlannedItem item, List<PlannedItem> programme) {
        var later = programme.stream()
                .filter(item::sharesPeopleWith)
                .filter(other ->
                        !other.id().equals(item.id()) && !other.starts().isBefore(item.ends()))
                .toList();
        var first = later.stream().map(PlannedItem::starts).min(LocalTime::compareTo);
        return later.stream()
                .filter(other -> first.filter(other.starts()::equals).isPresent())
                .toList();
    }
}
