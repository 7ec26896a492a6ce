package org.medellinlab.agenda;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.ChangesForOne.LeftOut;
import org.medellinlab.shared.PersonId;

/// Somebody who can be invited to an item by mail, or was.
///
/// @param parts what they do in the item; empty for whoever only comes to the lab
/// @param own it is particularly theirs: they have a part or a place in it
/// @param leftOut why no mail can reach them; absent when one can
/// @param sent the last mail they were sent of it; absent when there was none
public record InviteeRow(
        PersonId person,
        String name,
        List<ItemRole> parts,
        boolean own,
        @Nullable LeftOut leftOut,
        @Nullable Sent sent) {

    /// @param calledOff it took the item out of their calendar
    public record Sent(Instant at, boolean calledOff) {}

    public boolean isInvited() {
        return sent != null && !sent.calledOff();
    }

    /// Whether a mail would tell them something they have not been told.
    public boolean canBeInvited() {
        return leftOut == null && !isInvited();
    }
}
