package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.commitment.Standing;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// How a commitment is said and drawn, the same on every screen: meter, chips, owner, dates, last news.
record Words(
        Messages messages,
        Language reader,
        LocalDate today,
        Supplier<Map<SeatId, SeatRow>> everySeat,
        Supplier<Map<OrganisationId, OrganisationRow>> everyOrganisation,
        Predicate<SeatId> vacant) {

    /// For everybody who has to do with the lab.
    static boolean isFor(Actor actor, LabHere lab) {
        return actor.isAdmin()
                || actor.roles().stream().anyMatch(held -> lab.id().equals(held.lab()));
    }

    String say(String key, Object... arguments) {
        return messages.get(reader, key, arguments);
    }

    /// Only a picture: the word stands beside it.
    static Component meter(Completion completion) {
        var meter = new Div(new Span());
        meter.addClassNames("meter", "meter-" + completion.percent());
        meter.getElement().setAttribute("aria-hidden", "true");
        return meter;
    }

    StatusChip completion(Completion completion) {
        var tone = switch (completion) {
            case NO_EVIDENCE, NOT_STARTED -> Tone.NEUTRAL;
            case LIMITED -> Tone.INFO;
            case SUBSTANTIAL, COMPLETE -> Tone.OK;
        };
        return new StatusChip(tone, say("commitment.completion." + completion));
    }

    /// How it stands with a commitment.
    record Stands(
            Completion completion,
            Standing standing,
            boolean vacant,
            boolean overdue,
            Ratification ratification,
            boolean outlives) {}

    Stands stands(CommitmentSheet commitment) {
        return new Stands(
                commitment.completion(),
                commitment.standing(),
                commitment.ownerSeat() != null && vacant.test(commitment.ownerSeat()),
                commitment.isOverdueOn(today),
                commitment.ratification(),
                commitment.outlivesMandate());
    }

    Component chips(CommitmentSheet commitment) {
        return chips(stands(commitment));
    }

    /// How far it is, then what somebody should look at, the most urgent first.
    Component chips(Stands stands) {
        var row = new Div(completion(stands.completion()));
        row.addClassName("row");
        row.addClassName("chips");
        if (stands.standing().state() != CommitmentState.OPEN) {
            row.add(new StatusChip(Tone.NEUTRAL, standing(stands.standing())));
        }
        if (stands.vacant()) {
            row.add(new StatusChip(Tone.DUE, say("commitment.vacant")));
        }
        if (stands.overdue()) {
            row.add(new StatusChip(Tone.DUE, say("commitment.overdue")));
        }
        if (stands.ratification() == Ratification.PROVISIONAL) {
            row.add(new StatusChip(Tone.WARN, say("commitment.ratification.PROVISIONAL")));
        } else if (stands.ratification() == Ratification.DECLINED) {
            row.add(new StatusChip(Tone.DUE, say("commitment.ratification.DECLINED")));
        }
        if (stands.outlives()) {
            row.add(new StatusChip(Tone.WARN, say("commitment.outlives")));
        }
        return row;
    }

    /// "en pausa hasta el 3 de marzo de 2027", or that it has ended.
    String standing(Standing standing) {
        return standing.until() == null
                ? say("commitment.state." + standing.state())
                : say("commitment.paused-until", day(standing.until()));
    }

    Map<SeatId, SeatRow> seats() {
        return everySeat.get();
    }

    Map<OrganisationId, OrganisationRow> organisations() {
        return everyOrganisation.get();
    }

    String seat(SeatId id) {
        var seat = seats().get(id);
        return seat == null
                ? ""
                : seat.title().in(reader) + ", " + seat.organisationName().in(reader);
    }

    /// Who owns it: the seat, else that there is none yet and whom the record names.
    String owner(CommitmentSheet commitment) {
        if (commitment.ownerSeat() != null) {
            return seat(commitment.ownerSeat());
        }
        return commitment.promisedBy() == null
                ? say("commitment.no-seat")
                : say("commitment.no-seat-named", commitment.promisedBy());
    }

    String to(List<OrganisationId> beneficiaries) {
        return beneficiaries.stream()
                .map(organisations()::get)
                .filter(java.util.Objects::nonNull)
                .map(o -> o.name().in(reader))
                .collect(Collectors.joining(", "));
    }

    /// "Mediano plazo · julio de 2017".
    String when(CommitmentSheet commitment) {
        var parts = new ArrayList<String>();
        parts.add(say("commitment.horizon." + commitment.horizon()));
        var until = until(commitment.dueOn(), commitment.horizonUntil());
        if (until != null) {
            parts.add(until);
        }
        return String.join(" · ", parts);
    }

    @Nullable
    String until(@Nullable DueOn due, @Nullable LocalDate horizonUntil) {
        if (due != null) {
            return due.spoken(messages, reader);
        }
        return horizonUntil == null ? null : say("commitment.until", day(horizonUntil));
    }

    String day(LocalDate day) {
        return DueOn.day(day).spoken(messages, reader);
    }

    /// "hace 9 días, por correo", or that nobody has said anything.
    String lastNews(CommitmentSheet commitment) {
        var newest = commitment.newest();
        if (newest == null) {
            return say("commitment.no-news");
        }
        var days = Math.max(0, today.toEpochDay() - newest.on().toEpochDay());
        return say("commitment.last-news", days, say("commitment.channel." + newest.channel()));
    }
}
