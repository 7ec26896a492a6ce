package org.medellinlab.workinggroup;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.AccessChanged;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// How a group is changed, whatever it is: by whom it may be, while it is open, and who hears of it.
@Component
class GroupChanges {

    private final GroupAccess access;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    GroupChanges(GroupAccess access, Directory directory, ApplicationEventPublisher events) {
        this.access = access;
        this.directory = directory;
        this.events = events;
    }

    /// Changes who and what belongs to it.
    ///
    /// @throws Refused when it is closed
    void compose(LabId lab, UUID group, UnaryOperator<Composition> change) {
        var found = access.kept(lab, group);
        if (found.state() == GroupState.CLOSED) {
            throw new Refused("workinggroup.refused.closed");
        }
        found.compose(change.apply(found.composition()));
        published(lab);
    }

    UUID known(SeatId seat) {
        return directory.seat(seat).orElseThrow(NotForYou::new).id().value();
    }

    /// The public pages of the lab are out of date.
    void published(LabId lab) {
        events.publishEvent(new PublicChanged(lab));
    }

    /// Who holds the seat now leads, or no longer does: open pages hear of it.
    void leadsChanged(@Nullable SeatId seat) {
        if (seat != null) {
            directory.holderOf(seat).ifPresent(holder -> events.publishEvent(new AccessChanged(holder.id())));
        }
    }
}
