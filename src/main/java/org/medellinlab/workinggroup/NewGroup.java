package org.medellinlab.workinggroup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SeatId;

/// A working group to be made, of a topic or of none.
///
/// @param name and objective in `language`
/// @param lead one of the members
/// @param promises which steps of the topic become promises, and of which of the members' seats
public record NewGroup(
        String name,
        String objective,
        Language language,
        SeatId lead,
        List<SeatId> members,
        Map<UUID, SeatId> promises) {}
