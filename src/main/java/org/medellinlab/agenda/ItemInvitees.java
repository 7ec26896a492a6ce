package org.medellinlab.agenda;

import java.util.List;

/// Who can be invited to an item, and what an invitation would say.
///
/// @param item as it was released last
/// @param release the name of that release
/// @param people those who have a part in it first, then everybody who comes, by name
public record ItemInvitees(AgendaItemRow item, String release, List<InviteeRow> people) {}
