package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final PlanKeeping keeping;
    private final CommitmentReading reading;
    private final WorkingGroups groups;
    private final Directory directory;
    private final LabReading labs;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    ActionPlans(
            PlanKeeping keeping,
            CommitmentReading reading,
            WorkingGroups groups,
            Directory directory,
            LabReading labs,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.keeping = keeping;
        this.reading = reading;
        this.groups = groups;
        this.directory = directory;
        this.labs = labs;
        this.events = events;
        this.jdbc = jdbc;
    }

    /// What the file holds; nothing is written.
    ///
    /// @throws org.medellinlab.shared.Refused for what cannot be opened, or has no commitments
    @Transactional(readOnly = true)
    public List<PlanDraft> preview(LabId lab, String name, byte[] content) {
        var organisations = directory.organisations().values();
        var others = otherNames();
        return PlanFile.read(name, content).stream()
                .map(plan -> AgencyNames.find(plan.agency(), organisations, others)
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
                keeping.keep(sheet, into.id(), one.plan(), seat.get(), language);
                known.add(one.plan().statement());
                brought++;
            }
        }
        events.publishEvent(new PublicChanged(lab));
        return new Brought(brought, already, seatless);
    }

    /// Short forms and former names. Joins read-only to the directory.
    private Map<OrganisationId, List<String>> otherNames() {
        var others = new HashMap<OrganisationId, List<String>>();
        jdbc.sql("""
                        select id, acronym, also_known_as from organisation
                        where acronym is not null or also_known_as is not null""").query(rs -> {
            others.put(
                    new OrganisationId(rs.getObject(1, UUID.class)),
                    Stream.of(rs.getString(2), rs.getString(3))
                            .filter(Objects::nonNull)
                            .flatMap(String::lines)
                            .filter(name -> !name.isBlank())
                            .toList());
        });
        return others;
    }

    private Optional<SeatId> seat(OrganisationId organisation) {
        return directory.seats().values().stream()
                .filter(seat -> seat.organisation().equals(organisation))
                .min(java.util.Comparator.comparing(SeatRow::key))
                .map(SeatRow::id);
    }
}
