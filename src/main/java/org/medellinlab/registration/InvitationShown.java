package org.medellinlab.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Language;

/// What the invited sees behind the link.
///
/// @param answerable whether an answer is (still) taken
/// @param seats through which the person can come
/// @param answer what was told before; absent for who has not confirmed
/// @param place how it stands with a place; absent for who does not wait
public record InvitationShown(
        LabSheet lab,
        String name,
        ParticipantKind kind,
        Language language,
        InvitationState state,
        boolean answerable,
        List<SeatRow> seats,
        @Nullable InvitationAnswer answer,
        @Nullable PlaceShown place) {

    @Override
    public String toString() {
        return "InvitationShown";
    }
}
