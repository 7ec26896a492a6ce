package org.medellinlab.agenda;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.FrozenAgenda.FrozenItem;
import org.medellinlab.agenda.MyItem.Why;

/// Makes one person's agenda of everybody's.
final class MyItems {

    private MyItems() {}

    /// @param taking what may take up the time of the person, so that nothing else of that time is open
    /// @param chosen what the person has chosen of several at the same time
    /// @param own what the person has something to do in
    static List<MyItem> of(
            List<FrozenItem> items,
            List<FrozenItem> taking,
            Set<UUID> chosen,
            Predicate<AgendaItemRow> own,
            List<PersonalEntry> entries) {
        var byItem = new HashMap<UUID, PersonalEntry>();
        entries.forEach(entry -> byItem.merge(entry.item(), entry, (a, b) -> a.mine() ? a : b));
        var taken = taking.stream()
                .map(FrozenItem::item)
                .filter(row -> chosen.contains(row.id()) || own.test(row) || has(byItem, row))
                .toList();
        return items.stream()
                .map(frozen -> one(
                        frozen,
                        why(frozen.item(), chosen, own, byItem, taken),
                        byItem.get(frozen.item().id())))
                .toList();
    }

    private static boolean has(Map<UUID, PersonalEntry> entries, AgendaItemRow row) {
        var entry = entries.get(row.id());
        return entry != null && entry.mine();
    }

    private static Why why(
            AgendaItemRow row,
            Set<UUID> chosen,
            Predicate<AgendaItemRow> own,
            Map<UUID, PersonalEntry> entries,
            List<AgendaItemRow> taken) {
        if (own.test(row) || has(entries, row)) {
            return Why.OWN;
        }
        if (entries.containsKey(row.id())) {
            return Why.NO_PLACE;
        }
        if (row.track() == null) {
            return Why.EVERYBODY;
        }
        if (chosen.contains(row.id())) {
            return Why.CHOSEN;
        }
        return taken.stream().anyMatch(other -> overlap(row, other)) ? Why.NOT_CHOSEN : Why.OPEN;
    }

    static boolean overlap(AgendaItemRow one, AgendaItemRow other) {
        return one.isBetween(other.startsAt(), other.endsAt());
    }

    private static MyItem one(FrozenItem frozen, Why why, @Nullable PersonalEntry entry) {
        var row = frozen.item();
        var starts = row.startsAt();
        var ends = row.endsAt();
        if (entry == null || !entry.mine()) {
            return new MyItem(row, why, starts, ends, null, frozen.sequence());
        }
        var leaves = entry.leavesAt() == null ? starts : entry.leavesAt();
        return new MyItem(
                row, why, leaves, end(starts, ends, leaves), entry.from(), frozen.sequence() + (int) entry.version());
    }

    /// Who leaves late is back as much later.
    private static LocalDateTime end(LocalDateTime starts, LocalDateTime ends, LocalDateTime leaves) {
        return leaves.isBefore(ends) ? ends : leaves.plus(java.time.Duration.between(starts, ends));
    }
}
