package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.agenda.AgendaChange.What;

/// Compares two versions of an agenda.
final class AgendaChanges {

    private AgendaChanges() {}

    /// What is different, in the order of the later version, then what was cancelled.
    static List<AgendaChange> between(List<AgendaItemRow> before, List<AgendaItemRow> after) {
        var left = new LinkedHashMap<UUID, AgendaItemRow>();
        before.forEach(row -> left.put(row.id(), row));
        var changes = new ArrayList<AgendaChange>();
        for (var now : after) {
            var was = left.remove(now.id());
            if (was == null) {
                changes.add(new AgendaChange(What.ADDED, null, now));
            } else {
                compare(was, now, changes);
            }
        }
        left.values().forEach(gone -> changes.add(new AgendaChange(What.CANCELLED, gone, null)));
        return List.copyOf(changes);
    }

    private static void compare(AgendaItemRow was, AgendaItemRow now, List<AgendaChange> changes) {
        var moved = !was.day().equals(now.day())
                || !was.starts().equals(now.starts())
                || !was.ends().equals(now.ends());
        add(moved, What.MOVED, was, now, changes);
        add(!moved && was.approximate() != now.approximate(), What.CERTAINTY, was, now, changes);
        add(!was.title().equals(now.title()), What.RENAMED, was, now, changes);
        add(!was.isCancelled() && now.isCancelled(), What.CALLED_OFF, was, now, changes);
        add(was.isCancelled() && !now.isCancelled(), What.TAKES_PLACE, was, now, changes);
        add(!Objects.equals(was.venue(), now.venue()), What.PLACE, was, now, changes);
        // a track that is called otherwise is another to those who read the release
        add(
                !Objects.equals(was.track(), now.track()) || !Objects.equals(was.trackName(), now.trackName()),
                What.TRACK,
                was,
                now,
                changes);
        add(was.kind() != now.kind(), What.KIND, was, now, changes);
        add(
                !was.details().people().equals(now.details().people())
                        || !was.details().guests().equals(now.details().guests()),
                What.PEOPLE,
                was,
                now,
                changes);
        add(
                !Objects.equals(was.abstractText(), now.abstractText())
                        || !Objects.equals(was.phase(), now.phase())
                        || !told(was).equals(told(now)),
                What.WORDS,
                was,
                now,
                changes);
    }

    /// What is told beside the words and has no sentence of its own.
    private static ItemDetails told(AgendaItemRow row) {
        var details = row.details().forThePublic().cancelled(false).withGuests(List.of());
        for (var role : ItemRole.values()) {
            details = details.withPeople(role, List.of());
        }
        return details;
    }

    private static void add(
            boolean different, What what, AgendaItemRow was, AgendaItemRow now, List<AgendaChange> changes) {
        if (different) {
            changes.add(new AgendaChange(what, was, now));
        }
    }
}
