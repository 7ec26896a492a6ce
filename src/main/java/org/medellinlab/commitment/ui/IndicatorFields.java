package org.medellinlab.commitment.ui;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CorrectingMeasures.IndicatorWords;
import org.medellinlab.commitment.StaleIndicator;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.FormFields;

/// What one says of an indicator.
class IndicatorFields extends MeasureFields<IndicatorWords> {

    private static final IndicatorWords NOTHING = new IndicatorWords(LocalizedText.EMPTY, "", null, null);

    /// @param was what it says now; absent for a new one
    IndicatorFields(CommitmentPart.Page page, @Nullable IndicatorWords was, String button, Work<IndicatorWords> work) {
        super(page, was == null ? NOTHING : was, work);
        var locale = say.reader().locale();
        add(
                fields.text("name", say.say("commitment.measures.indicator"), 500),
                fields.text("unit", say.say("commitment.measures.unit"), 60),
                fields.decimal("baseline", say.say("commitment.measures.baseline"), locale),
                fields.decimal("target", say.say("commitment.measures.target"), locale));
        addButton(button);
    }

    @Override
    Map<String, String> values(IndicatorWords words) {
        return Map.of(
                "name",
                words.name().in(say.reader()),
                "unit",
                words.unit(),
                "baseline",
                FormFields.digits(words.baseline()),
                "target",
                FormFields.digits(words.target()));
    }

    private static @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? null : new BigDecimal(digits);
    }

    @Override
    IndicatorWords words(IndicatorWords before, Map<String, String> typed) {
        return new IndicatorWords(
                with(before.name(), typed.get("name")),
                typed.getOrDefault("unit", ""),
                number(typed.get("baseline")),
                number(typed.get("target")));
    }

    @Override
    @Nullable
    IndicatorWords theirs(Refused refused) {
        return refused instanceof StaleIndicator stale ? stale.theirs() : null;
    }
}
