package org.medellinlab.agenda.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaArranging.Wanted;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;

/// What one person did to the draft on this screen, to be undone and done again.
final class Steps {

    static final int MOST = 100;

    /// One item before and after; absent where it was not there.
    record Change(@Nullable AgendaItemRow before, @Nullable AgendaItemRow after) {

        Change {
            if (before == null && after == null) {
                throw new IllegalArgumentException("a change of nothing");
            }
        }

        AgendaItemRow any() {
            return before != null ? before : Objects.requireNonNull(after);
        }
    }

    private final Deque<List<Change>> done = new ArrayDeque<>();
    private final Deque<List<Change>> undone = new ArrayDeque<>();
    /// The versions this person has seen themselves: another one means that somebody else has edited since.
    private final Map<UUID, Long> seen = new HashMap<>();

    void did(List<Change> step) {
        if (step.isEmpty()) {
            return;
        }
        done.push(List.copyOf(step));
        undone.clear();
        if (done.size() > MOST) {
            done.removeLast();
        }
        step.forEach(change -> saw(change.after()));
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /// What must be saved to take the last step back.
    Optional<List<Wanted>> toUndo() {
        return Optional.ofNullable(done.peek())
                .map(step -> step.stream()
                        .map(change -> wanted(change.any(), change.after() != null, change.before()))
                        .toList());
    }

    Optional<List<Wanted>> toRedo() {
        return Optional.ofNullable(undone.peek())
                .map(step -> step.stream()
                        .map(change -> wanted(change.any(), change.before() != null, change.after()))
                        .toList());
    }

    private Wanted wanted(AgendaItemRow any, boolean isThere, @Nullable AgendaItemRow then) {
        var version = isThere ? seen.getOrDefault(any.id(), any.version()) : null;
        return new Wanted(any.id(), any.key(), version, then == null ? null : AgendaItemForm.of(then));
    }

    /// The item as it was when this person had last changed it: what to compare with when somebody else has since.
    Optional<AgendaItemRow> left(UUID item, boolean undo) {
        return Stream.ofNullable((undo ? done : undone).peek())
                .flatMap(List::stream)
                .filter(change -> change.any().id().equals(item))
                .flatMap(change -> Stream.ofNullable(undo ? change.after() : change.before()))
                .findFirst();
    }

    void undid(List<AgendaItemRow> saved) {
        undone.push(done.pop());
        saved.forEach(this::saw);
    }

    void redid(List<AgendaItemRow> saved) {
        done.push(undone.pop());
        saved.forEach(this::saw);
    }

    /// The step cannot be taken back any more.
    void drop(boolean undo) {
        (undo ? done : undone).pop();
    }

    void saw(@Nullable AgendaItemRow row) {
        if (row != null) {
            seen.put(row.id(), row.version());
        }
    }
}
