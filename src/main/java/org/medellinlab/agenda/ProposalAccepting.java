package org.medellinlab.agenda;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PlannerProposal.Interpreter;
import org.medellinlab.agenda.PlannerProposal.Move;
import org.medellinlab.agenda.PlannerProposal.Where;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Saves what an organiser accepts of what the planner proposes, item by item like any edit, and takes it back.
@Service
@PreAuthorize("@actor.mayOrganise(#lab)")
public class ProposalAccepting {

    private final AgendaRows rows;
    private final AgendaPlanning planning;
    private final LabReading labs;
    private final Clock clock;

    ProposalAccepting(AgendaRows rows, AgendaPlanning planning, LabReading labs, Clock clock) {
        this.rows = rows;
        this.planning = planning;
        this.labs = labs;
        this.clock = clock;
    }

    /// What became of what was accepted.
    ///
    /// @param before the items as they were, to undo it
    /// @param after their versions now
    /// @param missed titles of those that somebody else changed in the meantime
    /// @param late those that have begun by now, or would begin before
    public record Accepted(List<AgendaItemRow> before, Map<UUID, Long> after, List<Move> missed, List<Move> late) {}

    /// Saves the chosen ones. One that somebody else changed in the meantime stays as it is, and so does
    /// what has begun since it was proposed, or would go to an hour that is past by now.
    public Accepted accept(LabId lab, List<Move> chosen) {
        var before = new ArrayList<AgendaItemRow>();
        var after = new LinkedHashMap<UUID, Long>();
        var missed = new ArrayList<Move>();
        var late = new ArrayList<Move>();
        var now = labs.sheet(lab).orElseThrow(NotForYou::new).now(clock);
        for (var move : chosen) {
            var known = rows.draftItem(lab, move.item());
            if (known.isEmpty() || known.get().version() != move.version()) {
                missed.add(move);
                continue;
            }
            if (isLate(known.get(), move.to(), now)) {
                late.add(move);
                continue;
            }
            try {
                var saved = planning.edit(lab, move.item(), move.version(), form(known.get(), move.to()));
                before.add(known.get());
                after.put(saved.id(), saved.version());
            } catch (StaleEdit stale) {
                missed.add(move);
            }
        }
        return new Accepted(List.copyOf(before), Map.copyOf(after), List.copyOf(missed), List.copyOf(late));
    }

    private static boolean isLate(AgendaItemRow row, Where to, LocalDateTime now) {
        var begun = !row.details().unscheduled() && row.startsAt().isBefore(now);
        return begun || to.day().atTime(to.starts()).isBefore(now);
    }

    /// Puts back what was accepted, as far as nobody changed it since.
    ///
    /// @return how many were put back
    public int undo(LabId lab, Accepted accepted) {
        var undone = 0;
        for (var row : accepted.before()) {
            try {
                planning.edit(
                        lab, row.id(), Objects.requireNonNull(accepted.after().get(row.id())), AgendaItemForm.of(row));
                undone++;
            } catch (StaleEdit stale) {
                // theirs stays
            }
        }
        return undone;
    }

    private static AgendaItemForm form(AgendaItemRow row, Where to) {
        var form = AgendaItemForm.of(row);
        return new AgendaItemForm(
                form.kind(),
                form.title(),
                form.abstractText(),
                to.day(),
                to.starts(),
                to.ends(),
                form.approximate(),
                to.venue(),
                form.track(),
                form.phase(),
                details(form.details().unscheduled(false), to.interpreter()));
    }

    private static ItemDetails details(ItemDetails details, @Nullable Interpreter interpreter) {
        if (interpreter == null) {
            return details;
        }
        var one = ItemPerson.person(ItemRole.INTERPRETER, interpreter.person()).into(interpreter.into());
        return details.withPeople(
                ItemRole.INTERPRETER,
                Stream.concat(details.people(ItemRole.INTERPRETER).stream(), Stream.of(one))
                        .toList());
    }
}
