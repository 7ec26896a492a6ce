package org.medellinlab.commitment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CorrectingMeasures.IndicatorWords;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PartOf;

@Entity
@Table(name = "indicator")
class Indicator extends Aggregate {

    @Embeddable
    record Measured(
            @Column(name = "on_day", nullable = false) LocalDate on,
            @Column(name = "value", nullable = false) BigDecimal value) {}

    @PartOf("commitment")
    @Column(name = "commitment_id", nullable = false, updatable = false)
    private UUID commitment;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "name", nullable = false)
    private LocalizedText name;

    @Column(name = "unit", nullable = false)
    private String unit;

    @Column(name = "baseline")
    private @Nullable BigDecimal baseline;

    @Column(name = "target")
    private @Nullable BigDecimal target;

    @ElementCollection
    @CollectionTable(name = "indicator_value", joinColumns = @JoinColumn(name = "indicator_id"))
    @OrderColumn(name = "position")
    private List<Measured> measured = new ArrayList<>();

    protected Indicator() {}

    Indicator(
            UUID commitment,
            int position,
            LocalizedText name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target) {
        this.commitment = commitment;
        this.position = position;
        this.name = name;
        this.unit = unit;
        this.baseline = baseline;
        this.target = target;
    }

    /// Corrected; what was measured stays.
    void change(LocalizedText words, String counted, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        name = words;
        unit = counted;
        baseline = from;
        target = to;
    }

    /// Whether it still says what somebody read.
    boolean says(LocalizedText words, String counted, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        return name.equals(words) && unit.equals(counted) && same(baseline, from) && same(target, to);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    IndicatorWords words() {
        return new IndicatorWords(name, unit, baseline, target);
    }

    /// The same again with all that was measured, for when it is gone.
    Indicator copy() {
        var copy = new Indicator(commitment, position, name, unit, baseline, target);
        copy.measured.addAll(measured);
        return copy;
    }

    void measure(LocalDate on, BigDecimal value) {
        measured.add(new Measured(on, value));
    }

    UUID commitment() {
        return commitment;
    }
}
