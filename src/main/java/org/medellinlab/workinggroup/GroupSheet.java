package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;

/// A working group as others need it.
///
/// @param number its number in the lab, from 1
/// @param languages in which it works, in order
/// @param leadSeat the seat that leads; absent when none is known
/// @param leadNamed who leads, where history names a person but no seat
/// @param pausedUntil until when it rests, while it does
/// @param closeReason why it has ended, and `closeSummary` what came of it; absent where nobody said
public record GroupSheet(
        UUID id,
        String key,
        int number,
        LocalizedText name,
        LocalizedText objective,
        List<Language> languages,
        GroupState state,
        @Nullable SeatId leadSeat,
        @Nullable String leadNamed,
        List<Member> members,
        List<Subtheme> subthemes,
        List<Link> links,
        @Nullable LocalDate pausedUntil,
        @Nullable CloseReason closeReason,
        @Nullable LocalizedText closeSummary,
        List<CoLead> coLeads) {

    /// Whether nobody is asked for anything: the pause ends on the day that was said, or when it is ended.
    public boolean restsOn(LocalDate day) {
        return state == GroupState.PAUSED && (pausedUntil == null || day.isBefore(pausedUntil));
    }

    /// A seat that leads beside the lead.
    public record CoLead(SeatId seat, CoLeadPart part) {}

    /// An organisation in the group.
    ///
    /// @param namedAs what the source calls it in this group, when different from its name
    /// @param seat the seat through which it takes part; absent when not known
    public record Member(
            OrganisationId organisation,
            @Nullable String namedAs,
            @Nullable SeatId seat) {}

    /// A part of the group's subject.
    public record Subtheme(LocalizedText name, @Nullable SeatId lead) {}

    /// A tie to another group of the lab.
    public record Link(LinkKind kind, UUID group) {}
}
