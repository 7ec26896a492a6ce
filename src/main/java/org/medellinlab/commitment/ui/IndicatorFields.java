package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CorrectingMeasures.IndicatorWords;
import org.medellinlab.commitment.StaleIndicator;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.VersionsDialog;

/// What one says of an indicator. When somebody else said something else meanwhile, both versions are shown.
class IndicatorFields extends Div {

    @FunctionalInterface
    interface Work {
        /// @throws StaleIndicator when it says something else by now
        void accept(IndicatorWords read, IndicatorWords now);
    }

    private static final IndicatorWords NOTHING = new IndicatorWords(LocalizedText.EMPTY, "", null, null);

    private final transient Words say;
    private final transient Work work;
    private final transient FormFields fields = new FormFields();
    private transient IndicatorWords read;

    /// @param was what it says now; absent for a new one
    /// @param work what to do with what was written
    IndicatorFields(CommitmentPart.Page page, @Nullable IndicatorWords was, String button, Work work) {
        say = page.say();
        this.work = work;
        read = was == null ? NOTHING : was;
        var locale = say.reader().locale();
        add(
                fields.text("name", say.say("commitment.measures.indicator"), 500),
                fields.text("unit", say.say("commitment.measures.unit"), 60),
                fields.decimal("baseline", say.say("commitment.measures.baseline"), locale),
                fields.decimal("target", say.say("commitment.measures.target"), locale),
                new Button(say.say(button), click -> send(fields.values())));
        fields.fill(values(read));
        addClassName("ratification-form");
    }

    private Map<String, String> values(IndicatorWords words) {
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

    private void send(Map<String, String> typed) {
        try {
            // what is written replaces the words that were read, not those of another language
            var language = read.name().shownIn(say.reader()).language();
            work.accept(
                    read,
                    new IndicatorWords(
                            read.name().with(language, typed.getOrDefault("name", "")),
                            typed.getOrDefault("unit", ""),
                            number(typed.get("baseline")),
                            number(typed.get("target"))));
        } catch (StaleIndicator stale) {
            var base = values(read);
            read = stale.theirs();
            new VersionsDialog(fields, base, new StaleValues(values(read), 0), typed, chosen -> {
                        fields.fill(chosen);
                        send(chosen);
                    })
                    .open();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
