package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.medellinlab.shared.LocalizedText;

/// The way between two items that follow each other, for those who come to both.
///
/// @param item the one it leads to
/// @param day on which one is on the way
/// @param leaves when the first is over
/// @param arrives when the next begins
/// @param minutes how long it takes
/// @param estimated whether that is an estimate by the distance
public record TransferRow(
        UUID item,
        LocalDate day,
        LocalTime leaves,
        LocalTime arrives,
        LocalizedText from,
        LocalizedText to,
        LocalizedText next,
        int minutes,
        boolean estimated) {

    /// Whether one gets there in time.
    public boolean isInTime() {
        return day.atTime(leaves).plusMinutes(minutes).compareTo(day.atTime(arrives)) <= 0;
    }
}
