package org.medellinlab.agenda;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.medellinlab.agenda.PlannerProposal.Move;
import org.medellinlab.agenda.PlannerProposal.Moved;

/// What the planner weighs after the rules, told in numbers a reader can check: how much it moves and how even the
/// days are.
final class PlannerMeasures {

    private PlannerMeasures() {}

    /// Minutes of programme of each day that has any.
    static Map<LocalDate, Integer> minutes(List<PlannedItem> items) {
        var minutes = new TreeMap<LocalDate, Integer>();
        items.stream()
                .filter(PlannedItem::isProgramme)
                .forEach(item -> minutes.merge(item.day(), (int) item.length().toMinutes(), Integer::sum));
        return minutes;
    }

    /// Minutes that the fuller days have above an equal share of all there is; 0 when no day has more than another.
    ///
    /// @param days of the lab, those without anything too
    static int uneven(Map<LocalDate, Integer> minutes, List<LocalDate> days) {
        var all = new HashSet<>(days);
        all.addAll(minutes.keySet());
        if (all.isEmpty()) {
            return 0;
        }
        var sum = minutes.values().stream().mapToInt(Integer::intValue).sum();
        var share = (sum + all.size() - 1) / all.size();
        return minutes.values().stream().mapToInt(of -> Math.max(0, of - share)).sum();
    }

    /// What had its place in the draft and would leave it. What waits in the tray leaves nothing.
    static Moved moved(List<Move> moves) {
        var items = 0;
        var days = 0;
        var hours = 0;
        var venues = 0;
        for (var move : moves) {
            var from = move.from();
            if (from == null) {
                continue;
            }
            var to = move.to();
            var day = !from.day().equals(to.day());
            var hour = !day && !from.starts().equals(to.starts());
            var venue = !Objects.equals(from.venue(), to.venue());
            items += day || hour || venue ? 1 : 0;
            days += day ? 1 : 0;
            hours += hour ? 1 : 0;
            venues += venue ? 1 : 0;
        }
        return new Moved(items, days, hours, venues);
    }
}
