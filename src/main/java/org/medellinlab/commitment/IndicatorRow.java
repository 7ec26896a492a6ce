package org.medellinlab.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// How one would know, as a number.
///
/// @param unit what is counted: "plazas", "%"
/// @param baseline where it began; absent when not known
/// @param target where it shall arrive; absent when not said
/// @param values what was measured, the oldest first
public record IndicatorRow(
        UUID id,
        UUID commitment,
        LocalizedText name,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        List<Value> values) {

    public record Value(LocalDate on, BigDecimal value) {}

    public @Nullable Value last() {
        return values.isEmpty() ? null : values.getLast();
    }

    /// How much of the way from the baseline (0 when not known) to the target is done, from 0 to 100; absent where
    /// nothing was measured, there is no target, or there is no way between them.
    public @Nullable Integer percent() {
        var last = last();
        var from = baseline == null ? BigDecimal.ZERO : baseline;
        if (last == null || target == null || target.compareTo(from) == 0) {
            return null;
        }
        var way = last.value()
                .subtract(from)
                .multiply(BigDecimal.valueOf(100))
                .divide(target.subtract(from), 0, RoundingMode.HALF_UP);
        return Math.clamp(way.longValue(), 0, 100);
    }
}
