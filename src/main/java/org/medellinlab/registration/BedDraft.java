package org.medellinlab.registration;

import java.time.LocalDate;
import java.util.UUID;
import org.medellinlab.shared.PersonId;

/// Who sleeps in which bed of a room, from the first night until the day they leave it.
///
/// @param bed its number in the room, from 1
/// @param leavesOn the morning after the last night
public record BedDraft(UUID room, int bed, PersonId person, LocalDate firstNight, LocalDate leavesOn) {}
