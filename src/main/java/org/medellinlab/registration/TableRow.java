package org.medellinlab.registration;

/// A row of a table that can be invited.
///
/// @param row of the table as typed, from 1
public record TableRow(int row, InvitationDraft draft) {}
