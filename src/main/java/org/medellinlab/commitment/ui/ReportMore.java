package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Supplier;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.ui.FormFiles;
import org.medellinlab.shared.ui.KeptForm;
import org.medellinlab.shared.ui.Notices;

/// What can be told besides how it goes: what shows it, what got in the way, for which period, and what earlier news it
/// corrects. Folded away, since most news needs none of it.
class ReportMore extends Details {

    private transient CommitmentPart.Page page;
    private final EvidenceFields evidence;
    private final TextArea obstacle = new TextArea();
    private final PeriodField period;
    private final Select<UpdateRow> corrects = new Select<>();
    private transient List<UpdateRow> listed = List.of();

    ReportMore(Supplier<LabSheet> lab, CommitmentPart.Page page, FormFiles handedIn) {
        this.page = page;
        evidence = new EvidenceFields(handedIn);
        period = new PeriodField(lab, page.say());
        obstacle.setLabel(getTranslation("commitment.report.obstacle"));
        obstacle.setMaxLength(5000);
        obstacle.setValueChangeMode(ValueChangeMode.LAZY);
        corrects.setLabel(getTranslation("commitment.report.corrects"));
        corrects.setEmptySelectionAllowed(true);
        corrects.setEmptySelectionCaption(getTranslation("commitment.report.corrects-none"));
        corrects.setItemLabelGenerator(u -> u == null ? getTranslation("commitment.report.corrects-none") : label(u));
        corrects.setVisible(!page.commitment().updates().isEmpty());
        var box = new Div(evidence, obstacle, period, corrects);
        box.addClassName("report-more");
        setSummaryText(getTranslation("commitment.report.more"));
        add(box);
        addOpenedChangeListener(opened -> listUpdates());
    }

    void keepIn(KeptForm kept) {
        kept.bind("obstacle", obstacle);
        evidence.keepIn(kept);
        period.keepIn(kept, this::showPeriods);
        kept.bind(
                "corrects",
                corrects,
                update -> update.id().toString(),
                id -> listUpdates().stream()
                        .filter(update -> update.id().toString().equals(id))
                        .findFirst()
                        .orElse(null));
    }

    /// Ready for the next news, in the same fields.
    void goesOn(CommitmentPart.Page now) {
        page = now;
        obstacle.clear();
        evidence.clear();
        period.today();
        corrects.clear();
        corrects.setVisible(!now.commitment().updates().isEmpty());
        if (isOpened()) {
            listUpdates();
        }
    }

    /// Whether the period that is chosen is no more as it was; then those there are now are offered, and shown.
    boolean offersOtherPeriods() {
        if (!period.isStale()) {
            return false;
        }
        period.offer();
        showPeriods();
        return true;
    }

    ProgressReport.More entered(boolean isNil, int read) {
        return new ProgressReport.More(
                period.key(),
                obstacle.getValue(),
                isNil,
                corrects.getValue() == null ? null : corrects.getValue().id(),
                evidence.entered(),
                evidence.attached(),
                read);
    }

    /// What could be corrected: there may be much, and most news corrects nothing.
    private List<UpdateRow> listUpdates() {
        var updates = page.commitment().updates();
        if (!updates.equals(listed)) {
            listed = updates;
            corrects.setItems(updates);
        }
        return updates;
    }

    private String label(UpdateRow update) {
        var told = update.words();
        return page.say().day(update.on()) + ": " + (told.length() > 60 ? told.substring(0, 60) + "…" : told);
    }

    /// The words stay; which period they are for now is to be seen before they are sent.
    private void showPeriods() {
        if (period.isVisible()) {
            setOpened(true);
            period.sayGone();
        } else {
            Notices.failed(this, getTranslation("commitment.report.periods-gone"));
        }
    }
}
