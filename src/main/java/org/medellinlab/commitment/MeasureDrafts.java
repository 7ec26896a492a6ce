package org.medellinlab.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// The milestones and indicators of a promise as written down in a lab file.
final class MeasureDrafts {

    private MeasureDrafts() {}

    record MilestoneDraft(
            LocalizedText title,
            @Nullable String dueOn,
            @Nullable LocalDate reachedOn) {}

    /// @param unit what is counted; absent where nobody said
    record IndicatorDraft(
            LocalizedText name,
            @Nullable String unit,
            @Nullable Number baseline,
            @Nullable Number target,
            List<ValueDraft> values) {

        IndicatorDraft {
            values = values == null ? List.of() : List.copyOf(values);
        }
    }

    record ValueDraft(LocalDate on, Number value) {}

    /// As a file writes it: a whole number without a point.
    static @Nullable Number number(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        return value.stripTrailingZeros().scale() <= 0 ? (Number) value.longValueExact() : (Number) value.doubleValue();
    }

    static @Nullable BigDecimal decimal(@Nullable Number number) {
        return number == null ? null : new BigDecimal(number.toString());
    }

    /// Whether a file would write them alike.
    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.doubleValue() == other.doubleValue();
    }
}
