package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.ui.KeptForm;

/// For which of the lab's reporting periods something is told; that of today, unless another is chosen. The periods may
/// be changed while somebody writes: what was chosen is never told for another one unseen.
class PeriodField extends Select<LabDraft.Period> {

    private final transient Supplier<LabSheet> lab;
    private final transient Words say;
    private transient List<LabDraft.Period> offered = List.of();
    private transient Runnable gone = () -> {};

    /// @param lab as it is when it is asked
    PeriodField(Supplier<LabSheet> lab, Words say) {
        this.lab = lab;
        this.say = say;
        setManualValidation(true);
        addValueChangeListener(change -> setInvalid(false));
        setLabel(getTranslation("commitment.report.period"));
        setItemLabelGenerator(period -> say.day(period.from()) + " – " + say.day(period.until()));
        offer();
    }

    /// @param tell told when the one that was left half written is no more
    void keepIn(KeptForm kept, Runnable tell) {
        gone = tell;
        kept.bind("period", this, LabDraft.Period::key, this::left);
    }

    private LabDraft.@Nullable Period left(String key) {
        var found = offered.stream().filter(period -> period.key().equals(key)).findFirst();
        if (found.isEmpty()) {
            gone.run();
        }
        return found.orElse(null);
    }

    /// Says that what was chosen is no more; where no period is left, not here.
    void sayGone() {
        setErrorMessage(getTranslation("commitment.report.period-gone"));
        setInvalid(true);
        focus();
    }

    /// Those the lab has now, and of them that of today.
    void offer() {
        offered = lab.get().draft().reportingPeriods();
        setItems(offered);
        setVisible(!offered.isEmpty());
        today();
    }

    /// That of today, as at first.
    void today() {
        LabSheet.periodOn(say.today(), offered).ifPresentOrElse(this::setValue, this::clear);
    }

    /// Whether what is chosen is no longer a period of the lab, or has other days now.
    boolean isStale() {
        return chosen().filter(period -> !lab.get().draft().reportingPeriods().contains(period))
                .isPresent();
    }

    @Nullable
    String key() {
        return chosen().map(LabDraft.Period::key).orElse(null);
    }

    private Optional<LabDraft.Period> chosen() {
        return Optional.ofNullable(getValue());
    }
}
