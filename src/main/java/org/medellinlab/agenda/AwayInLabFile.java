package org.medellinlab.agenda;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.NightHours;
import org.medellinlab.shared.labfile.Bag;

/// When somebody or some place cannot be had, as a lab file says it.
///
/// @param starts absent, as is `ends`, for the whole day
/// @param nightUntil as in [AbsenceDraft]
record AwayInLabFile(
        LocalDate day,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime starts,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime ends,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime nightUntil) {

    static AwayInLabFile of(AbsenceDraft absence) {
        return absence.isWholeDay()
                ? new AwayInLabFile(absence.day(), null, null, null)
                : new AwayInLabFile(absence.day(), absence.starts(), absence.ends(), absence.nightUntil());
    }

    /// Nothing, and a problem, for hours that cannot be.
    Optional<AbsenceDraft> absence(Bag bag, String path) {
        if (starts == null && ends == null && nightUntil == null) {
            return Optional.of(AbsenceDraft.wholeDay(day));
        }
        if (starts == null || ends == null) {
            bag.problem(path, "both «starts» and «ends», or neither of them for the whole day");
            return Optional.empty();
        }
        if (!NightHours.arePossible(starts, ends)) {
            bag.problem(path + ".ends", "an hour after the start, " + starts + ", or of the night that follows");
            return Optional.empty();
        }
        var absence = new AbsenceDraft(day, starts, ends, nightUntil);
        if (!absence.isPossibleWithItsNight()) {
            bag.problem(
                    path + ".nightUntil", "an hour of the night that begins when they can be had again, at " + ends);
            return Optional.empty();
        }
        return Optional.of(absence);
    }
}
