package org.medellinlab.commitment;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings an action plan into a lab: first a preview, with the organisations its names probably mean, then what an
/// organiser has chosen of it. Of promises the lab has already, what is new is read. Nobody is written to: what comes
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

    private final PlanKeeping keeping;
    private final CommitmentReading reading;
    private final Milestones milestones;
    private final Indicators indicators;
    private final WorkingGroups groups;
    private final Directory directory;
    private final LabReading labs;
    private final ApplicationEventPublisher events;
    private final OtherNames otherNames;

    ActionPlans(
            PlanKeeping keeping,
            CommitmentReading reading,
            Milestones milestones,
            Indicators indicators,
            WorkingGroups groups,
            Directory directory,
            LabReading labs,
            ApplicationEventPublisher events,
            OtherNames otherNames) {
        this.keeping = keeping;
        this.reading = reading;
        this.milestones = milestones;
        this.indicators = indicators;
        this.groups = groups;
        this.directory = directory;
        this.labs = labs;
        this.events = events;
        this.otherNames = otherNames;
    }

    /// What the file holds; nothing is written.
    ///
    /// @throws org.medellinlab.shared.Refused for what cannot be opened, or has no commitments
    @Transactional(readOnly = true)
    public List<PlanDraft> preview(LabId lab, String name, byte[] content) {
        var agencies = new AgencyNames(directory.organisations().values(), otherNames.all());
        var news = news(labs.sheet(lab).orElseThrow(NotForYou::new));
        return PlanFile.read(name, content).stream()
                .map(plan -> agencies.find(plan.agency())
                        .map(match -> plan.matched(match.organisation(), match.sureness()))
                        .orElse(plan))
                .map(plan -> {
                    var known = news.known(plan);
                    return known == null ? plan : plan.known(news.of(known, plan));
                })
                .toList();
    }

    private PlanNews news(LabSheet lab) {
        return new PlanNews(
                keeping.history(lab),
                reading.ofLab(lab.id()),
                milestones.ofLab(lab.id().value()),
                indicators.ofLab(lab.id().value()));
    }

    /// Brings what was chosen into a group; of what the lab has already only what is new is added, and a second time
    /// nothing.
    ///
    /// @param language of the file
    public Brought bring(LabId lab, UUID group, List<Chosen> chosen, Language language) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var into = groups.group(lab, group.toString()).orElseThrow(NotForYou::new);
        var seats = directory.seats();
        var news = news(sheet);
        var added = new HashSet<String>();
        var brought = 0;
        var already = 0;
        var told = 0;
        var seatless = 0;
        for (var one : chosen) {
            var there = news.known(one.plan());
            if (there != null && added.add(there.key())) {
                already++;
                if (!news.of(there, one.plan()).isEmpty()) {
                    keeping.add(sheet, there, one.plan(), news, language);
                    told++;
                }
            } else if (there != null || !added.add(PlanKeeping.statement(one.plan()))) {
                already++;
            } else if (one.seat() == null) {
                seatless++;
            } else if (!seats.containsKey(one.seat())) {
                throw new NotForYou();
            } else {
                keeping.keep(sheet, into.id(), one.plan(), one.seat(), language);
                brought++;
            }
        }
        events.publishEvent(new PublicChanged(lab));
        return new Brought(brought, already, told, seatless);
    }
}
