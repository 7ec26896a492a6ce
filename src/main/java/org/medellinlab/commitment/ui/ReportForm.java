package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Stream;
import org.medellinlab.commitment.Channel;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Notices;

/// How it goes, in a word and in words.
class ReportForm extends Card {

    private final transient CommitmentTracking tracking;
    private final transient LabId lab;
    private final transient CommitmentSheet commitment;
    private final transient PersonId by;
    private final transient Language reader;
    private final transient Runnable afterwards;

    private final RadioButtonGroup<Completion> completion = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final Button send = new Button();

    ReportForm(
            CommitmentTracking tracking,
            LabId lab,
            CommitmentSheet commitment,
            PersonId by,
            Language reader,
            Runnable afterwards) {
        super("");
        removeAll();
        this.tracking = tracking;
        this.lab = lab;
        this.commitment = commitment;
        this.by = by;
        this.reader = reader;
        this.afterwards = afterwards;
        addClassName("report-form");
        completion.setLabel(getTranslation("commitment.report.completion"));
        completion.setItems(Stream.of(Completion.values()).toList());
        completion.setItemLabelGenerator(c -> getTranslation("commitment.completion-long." + c));
        completion.setValue(commitment.completion());
        words.setLabel(getTranslation("commitment.report.words"));
        words.setMaxLength(5000);
        words.setMinHeight("96px");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        send.setText(getTranslation("commitment.report.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send());
        add(new com.vaadin.flow.component.html.H2(getTranslation("commitment.report.title")), completion, words, send);
    }

    private void send() {
        words.setInvalid(false);
        try {
            var mine = tracking.mySeats(lab).stream()
                    .filter(seat -> seat.id().equals(commitment.ownerSeat()))
                    .findFirst();
            var report = new ProgressReport(
                    completion.getValue(),
                    words.getValue(),
                    Channel.WEB,
                    reader,
                    by,
                    mine.map(seat -> seat.id()).orElse(null));
            tracking.report(lab, commitment.id(), report);
            Notices.done(getTranslation("commitment.report.done"));
            afterwards.run();
        } catch (Refused refused) {
            words.setErrorMessage(getTranslation(refused.key(), refused.arguments()));
            words.setInvalid(true);
            words.focus();
        } finally {
            send.setEnabled(true);
        }
    }
}
