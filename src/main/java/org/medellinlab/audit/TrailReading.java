package org.medellinlab.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the trail, the newest first.
@Service
@Transactional(readOnly = true)
public class TrailReading {

    /// How many lines one page has at most.
    public static final int PAGE = 50;

    private final TrailQuery query;

    TrailReading(TrailQuery query) {
        this.query = query;
    }

    /// @param before the last line of the page before; absent for the newest
    @PreAuthorize("@actor.mayKeepNetwork()")
    public List<TrailRow> everywhere(TrailFilter filter, @Nullable UUID before, Language reader) {
        return query.page(filter, before, reader);
    }

    @PreAuthorize("@actor.mayOrganise(#lab)")
    public List<TrailRow> ofLab(LabId lab, TrailFilter filter, @Nullable UUID before, Language reader) {
        return query.page(filter.in(lab), before, reader);
    }

    @PreAuthorize("@actor.mayKeepNetwork()")
    public TrailChoices choices() {
        return query.choices(null);
    }

    @PreAuthorize("@actor.mayOrganise(#lab)")
    public TrailChoices choicesOfLab(LabId lab) {
        return query.choices(lab);
    }
}
