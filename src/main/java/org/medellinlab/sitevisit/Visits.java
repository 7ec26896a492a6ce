package org.medellinlab.sitevisit;

import java.util.List;
import java.util.Optional;
import org.medellinlab.shared.LabId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The visits of a lab, for the public and for those who take part.
@Service
public class Visits {

    private final VisitTables tables;

    Visits(VisitTables tables) {
        this.tables = tables;
    }

    /// For the public, in the order of their first departure: without anybody's name.
    @PreAuthorize("permitAll()")
    public List<VisitSheet> ofLab(LabId lab) {
        return tables.ofLab(lab, false);
    }

    /// For the public: one visit by its identifier or its key.
    @PreAuthorize("permitAll()")
    public Optional<VisitSheet> one(LabId lab, String idOrKey) {
        return find(tables.ofLab(lab, false), idOrKey);
    }

    /// For who takes part: with the names of guides and of those who receive.
    @PreAuthorize("@actor.takesPartIn(#lab)")
    public List<VisitSheet> inside(LabId lab) {
        return tables.ofLab(lab, true);
    }

    /// For who takes part: one visit by its identifier or its key.
    @PreAuthorize("@actor.takesPartIn(#lab)")
    public Optional<VisitSheet> oneInside(LabId lab, String idOrKey) {
        return find(tables.ofLab(lab, true), idOrKey);
    }

    private static Optional<VisitSheet> find(List<VisitSheet> visits, String idOrKey) {
        return visits.stream()
                .filter(visit ->
                        visit.key().equals(idOrKey) || visit.id().toString().equals(idOrKey))
                .findFirst();
    }
}
