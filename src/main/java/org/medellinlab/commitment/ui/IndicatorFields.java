package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CorrectingMeasures.IndicatorWords;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// What one says of an indicator.
class IndicatorFields extends Div {

    /// @param was what it says now; absent for a new one
    /// @param work what to do with what was written
    IndicatorFields(
            CommitmentPart.Page page, @Nullable IndicatorWords was, String button, Consumer<IndicatorWords> work) {
        var say = page.say();
        var name = new TextField(say.say("commitment.measures.indicator"));
        name.setMaxLength(500);
        var unit = new TextField(say.say("commitment.measures.unit"));
        unit.setMaxLength(60);
        var baseline = number(page, "commitment.measures.baseline", was == null ? null : was.baseline());
        var target = number(page, "commitment.measures.target", was == null ? null : was.target());
        // what is written replaces the words that were read, not those of another language
        var before = was == null ? LocalizedText.EMPTY : was.name();
        var language = before.shownIn(say.reader()).language();
        name.setValue(before.in(say.reader()));
        unit.setValue(was == null ? "" : was.unit());
        var send = new Button(say.say(button), click -> {
            try {
                work.accept(new IndicatorWords(
                        before.with(language, name.getValue()),
                        unit.getValue(),
                        baseline.getValue(),
                        target.getValue()));
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
        add(name, unit, baseline, target, send);
        addClassName("ratification-form");
    }

    private static BigDecimalField number(CommitmentPart.Page page, String key, @Nullable BigDecimal value) {
        var field = new BigDecimalField(page.say().say(key));
        field.setLocale(page.say().reader().locale());
        if (value != null) {
            var plain = value.stripTrailingZeros();
            field.setValue(plain.scale() < 0 ? plain.setScale(0) : plain);
        }
        return field;
    }
}
