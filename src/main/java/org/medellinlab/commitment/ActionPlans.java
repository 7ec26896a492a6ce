package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings an action plan into a lab: first a preview, with the organisations its names probably mean, then what an
/// organiser has chosen of it. Nobody is written to: what comes is provisional, and can be asked about afterwards.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class ActionPlans {

    /// A commitment of the plan and the organisation that owns it.
    public record Chosen(PlanDraft plan, OrganisationId organisation) {}

    /// @param brought how many are new
    /// @param known how many the lab had already
    /// @param seatless how many organisations have no seat that could own a promise
    public record Brought(int brought, int known, int seatless) {}

    private final Commitments commitments;
    private final Milestones milestones;
    private final Indicators indicators;
    private final ProgressUpdates updates;
    private final CommitmentReading reading;
    private final WorkingGroups groups;
    private final Directory directory;
    private final LabReading labs;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActionPlans(
            Commitments commitments,
            Milestones milestones,
            Indicators indicators,
            ProgressUpdates updates,
            CommitmentReading reading,
            WorkingGroups groups,
            Directory directory,
            LabReading labs,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.commitments = commitments;
        this.milestones = milestones;
        this.indicators = indicators;
        this.updates = updates;
        this.reading = reading;
        this.groups = groups;
        this.directory = directory;
        this.labs = labs;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /// What the file holds; nothing is written.
    ///
    /// @throws org.medellinlab.shared.Refused for what cannot be opened, or has no commitments
    @Transactional(readOnly = true)
    public List<PlanDraft> preview(LabId lab, String name, byte[] content) {
        var organisations = directory.organisations().values();
        return PlanFile.read(name, content).stream()
                .map(plan -> AgencyNames.find(plan.agency(), organisations)
                        .map(match -> plan.matched(match.organisation(), match.sureness()))
                        .orElse(plan))
                .toList();
    }

    /// Brings what was chosen into a group; what the lab has already stays as it is.
    ///
    /// @param language of the file
    public Brought bring(LabId lab, UUID group, List<Chosen> chosen, Language language) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var into = groups.group(lab, group.toString()).orElseThrow(NotForYou::new);
        var known = new ArrayList<>(
                reading.ofLab(lab).stream().map(c -> c.statement().in(language)).toList());
        var brought = 0;
        var already = 0;
        var seatless = 0;
        for (var one : chosen) {
            var seat = seat(one.organisation());
            if (known.contains(one.plan().statement())) {
                already++;
            } else if (seat.isEmpty()) {
                seatless++;
            } else {
                bring(sheet, into.id(), one.plan(), seat.get(), language);
                known.add(one.plan().statement());
                brought++;
            }
        }
        events.publishEvent(new PublicChanged(lab));
        return new Brought(brought, already, seatless);
    }

    private void bring(LabSheet lab, UUID group, PlanDraft plan, SeatId seat, Language language) {
        var promise = new Promise(
                Ids.next(),
                group,
                seat,
                LocalizedText.of(language, cut(plan.statement(), CommitmentTracking.STATEMENT_LENGTH)),
                Horizon.UNSTATED,
                plan.due(),
                List.of(),
                LocalizedText.EMPTY);
        var made = commitments.save(new Commitment(
                lab.id().value(), promise, seat.value(), actors.required().person(), Capacity.ORGANISER, now()));
        var position = 0;
        for (var step : plan.milestones()) {
            milestones.save(new Milestone(
                    made.uuid(), position++, LocalizedText.of(language, cut(step.title(), 500)), step.due()));
        }
        position = 0;
        for (var measure : plan.indicators()) {
            indicators.save(new Indicator(
                    made.uuid(),
                    position++,
                    LocalizedText.of(language, cut(measure.name(), 500)),
                    cut(measure.unit(), 60),
                    measure.baseline(),
                    measure.target()));
        }
        position = 0;
        for (var told : plan.history()) {
            updates.save(new ProgressUpdate(made.uuid(), position++, told(lab, told, language), now()));
        }
    }

    /// On the last day of its period, or today when that is still to come; a period the lab has not is kept in words.
    private ProgressUpdate.Told told(LabSheet lab, PlanDraft.Told told, Language language) {
        var today = lab.today(clock);
        var period = lab.draft().reportingPeriods().stream()
                .filter(known -> known.key().equals(told.period()))
                .findFirst();
        var on = period.map(LabDraft.Period::until)
                .filter(until -> until.isBefore(today))
                .orElse(today);
        var words = period.isPresent() || told.period().isEmpty() ? told.words() : told.period() + ": " + told.words();
        return new ProgressUpdate.Told(
                on,
                period.map(LabDraft.Period::key).orElse(null),
                told.completion(),
                Channel.IMPORT,
                language,
                cut(words, CommitmentTracking.WORDS_LENGTH),
                null,
                null,
                ProgressUpdate.More.NOTHING);
    }

    private Optional<SeatId> seat(OrganisationId organisation) {
        return directory.seats().values().stream()
                .filter(seat -> seat.organisation().equals(organisation))
                .min(java.util.Comparator.comparing(SeatRow::key))
                .map(SeatRow::id);
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
