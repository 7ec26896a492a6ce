package org.medellinlab.commitment;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabHold;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
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
/// organiser has chosen of it. Of promises its organisations
/// have made in the lab already, what is new is read. Nobody is written to: what comes
/// is provisional, and can be asked about afterwards.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class ActionPlans {

    /// A commitment of the plan and the seat that owns it.
    ///
    /// @param seat absent where the organisation has none; one the lab has already keeps its own
    public record Chosen(PlanDraft plan, @Nullable SeatId seat) {}

    /// @param brought how many are new
    /// @param known how many the lab had already
    /// @param told of how many of these something new was read
    /// @param seatless how many have no seat that could own a promise
    public record Brought(int brought, int known, int told, int seatless) {}

    /// A promise that came with this file.
    private record Said(String statement, @Nullable OrganisationId by) {}

    private final PlanKeeping keeping;
    private final CommitmentReading reading;
    private final Milestones milestones;
    private final Indicators indicators;
    private final WorkingGroups groups;
    private final Directory directory;
    private final LabReading labs;
    private final ApplicationEventPublisher events;
    private final OtherNames otherNames;
    private final LabHold holds;

    ActionPlans(
            PlanKeeping keeping,
            CommitmentReading reading,
            Milestones milestones,
            Indicators indicators,
            WorkingGroups groups,
            Directory directory,
            LabReading labs,
            ApplicationEventPublisher events,
            OtherNames otherNames,
            LabHold holds) {
        this.keeping = keeping;
        this.reading = reading;
        this.milestones = milestones;
        this.indicators = indicators;
        this.groups = groups;
        this.directory = directory;
        this.labs = labs;
        this.events = events;
        this.otherNames = otherNames;
        this.holds = holds;
    }

    /// What the file holds; nothing is written.
    ///
    /// @throws org.medellinlab.shared.Refused for what cannot be opened, or has no commitments
    @Transactional(readOnly = true)
    public List<PlanDraft> preview(LabId lab, String name, byte[] content) {
        var agencies = new AgencyNames(directory.organisations().values(), otherNames.all());
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var known = known(lab);
        var steps = milestones.ofLab(lab.value()).stream().collect(Collectors.groupingBy(Milestone::commitment));
        var measures =
                indicators.ofLab(lab.value()).stream().distinct().collect(Collectors.groupingBy(Indicator::commitment));
        return PlanFile.read(name, content).stream()
                .map(plan -> agencies.find(plan.agency())
                        .map(match -> plan.matched(match.organisation(), match.sureness()))
                        .orElse(plan))
                .map(plan -> known.of(plan, plan.match())
                        .map(there -> plan.known(
                                KnownPromises.isOver(there)
                                        ? over(there)
                                        : new PlanNews(
                                                        keeping.history(sheet),
                                                        there,
                                                        steps.getOrDefault(there.id(), List.of()),
                                                        measures.getOrDefault(there.id(), List.of()))
                                                .of(plan)))
                        .orElse(plan))
                .toList();
    }

    private static PlanDraft.News over(CommitmentSheet there) {
        return new PlanDraft.News(Objects.requireNonNull(there.ownerSeat()), true, List.of(), 0, 0);
    }

    private KnownPromises known(LabId lab) {
        return new KnownPromises(reading.ofLab(lab), directory.seats());
    }

    /// Brings what was chosen into a group; of what the lab has already only what is new is added, and a second time
    /// nothing.
    ///
    /// @param language of the file
    public Brought bring(LabId lab, UUID group, List<Chosen> chosen, Language language) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        holds.hold(lab); // two who bring the same new plan at once: the second finds what the first made
        var into = groups.group(lab, group.toString()).orElseThrow(NotForYou::new);
        var known = known(lab);
        var added = new HashSet<Object>();
        var brought = 0;
        var already = 0;
        var told = 0;
        var seatless = 0;
        for (var one : chosen) {
            var owner = one.seat() == null ? one.plan().match() : known.organisation(one.seat());
            if (one.seat() != null && owner == null) {
                throw new NotForYou();
            }
            var there = known.of(one.plan(), owner).orElse(null);
            if (there != null) {
                already++;
                if (added.add(there.id()) && keeping.add(sheet, there.id(), one.plan(), language)) {
                    told++;
                }
            } else if (one.seat() == null) {
                seatless++;
            } else if (added.add(new Said(PlanKeeping.statement(one.plan()), owner))) {
                keeping.keep(sheet, into.id(), one.plan(), one.seat(), language);
                brought++;
            } else {
                already++;
            }
        }
        events.publishEvent(new PublicChanged(lab));
        return new Brought(brought, already, told, seatless);
    }
}
