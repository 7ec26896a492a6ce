package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.Capacity;
import org.medellinlab.commitment.Channel;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.commitment.ToldMeanwhile;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.KeptForm;
import org.medellinlab.shared.ui.Notices;

/// How it goes, in a word and in words; besides, what shows it and what got in the way. That there is nothing new is an
/// answer, too.
class ReportForm extends Card {

    private final transient CommitmentTracking tracking;
    private transient CommitmentPart.Page page;
    private final transient Capacity capacity;
    private final KeptForm kept;

    private final RadioButtonGroup<Completion> completion = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final ReportMore more;
    private final Button send = new Button();
    private final Button nil = new Button();
    private final Div meanwhile = new Div();
    private int read;

    ReportForm(
            CommitmentTracking tracking,
            Supplier<LabSheet> lab,
            CommitmentPart.Page page,
            Capacity capacity,
            KeptForm kept) {
        super("");
        removeAll();
        this.tracking = tracking;
        this.page = page;
        this.capacity = capacity;
        this.kept = kept;
        more = new ReportMore(lab, page, kept.files());
        addClassName("report-form");
        completion.setLabel(getTranslation("commitment.report.completion"));
        completion.setItems(Stream.of(Completion.values()).toList());
        completion.setItemLabelGenerator(c -> getTranslation("commitment.completion-long." + c));
        completion.setValue(page.commitment().completion());
        words.setLabel(getTranslation("commitment.report.words"));
        words.addClassName("report-words");
        words.setMaxLength(5000);
        words.setMinHeight("96px");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        send.addClassName("report-send");
        send.setText(getTranslation("commitment.report.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send(false));
        nil.setText(getTranslation("commitment.report.nil"));
        nil.setDisableOnClick(true);
        nil.addClickListener(click -> send(true));
        var buttons = new Div(send, nil, kept.when());
        buttons.addClassName("row");
        add(new H2(getTranslation("commitment.report.title")));
        if (capacity != Capacity.OWNER) {
            add(CommitmentCard.soft(page.say().say("commitment.report.for-owner." + capacity)));
        }
        read = page.commitment().updates().size();
        meanwhile.addClassName("report-meanwhile");
        meanwhile.getElement().setAttribute("role", "alert");
        add(kept, meanwhile, completion, words, more, buttons);
        keep();
    }

    /// Ready for the next news, in the same fields.
    ///
    /// @return whether it can be; not by somebody who tells in another capacity
    boolean goesOn(CommitmentPart.Page now, @Nullable Capacity as) {
        if (as != capacity) {
            return false;
        }
        page = now;
        read = now.commitment().updates().size();
        meanwhile.removeAll();
        send.setText(getTranslation("commitment.report.send"));
        if (completion.getValue() != now.commitment().completion()) {
            completion.setValue(now.commitment().completion());
        }
        words.clear();
        more.goesOn(now);
        kept.over();
        return true;
    }

    private void keep() {
        kept.one("completion", completion, List.of(Completion.values()), Completion::name);
        kept.bind("words", words);
        more.keepIn(kept);
        kept.begin();
    }

    private void send(boolean isNil) {
        words.setInvalid(false);
        try {
            if (more.offersOtherPeriods()) {
                return;
            }
            var report = new ProgressReport(
                    completion.getValue(),
                    words.getValue(),
                    Channel.WEB,
                    page.say().reader(),
                    page.actor().person(),
                    seat(),
                    more.entered(isNil, read));
            tracking.report(page.lab().id(), page.commitment().id(), report);
            kept.over();
            Notices.done(getTranslation("commitment.report.done"));
            page.afterwards().run();
        } catch (ToldMeanwhile told) {
            show(told);
        } catch (Refused refused) {
            refused(refused);
        } finally {
            send.setEnabled(true);
            nil.setEnabled(true);
        }
    }

    /// What was told in the meantime stands above what was typed, which can be sent as it is or changed first. How far
    /// it has come is theirs, unless something else was chosen here.
    private void show(ToldMeanwhile told) {
        var theirs = told.theirs();
        var before = page.commitment().completion();
        read += theirs.size();
        if (completion.getValue() == before && !theirs.getFirst().nil()) {
            completion.setValue(theirs.getFirst().completion());
        }
        meanwhile.add(new Paragraph(getTranslation(told.key())));
        theirs.forEach(update -> {
            var who = CommitmentCard.soft(page.say().day(update.on()) + " · "
                    + getTranslation("commitment.completion." + update.completion()));
            var said = new Paragraph(update.words());
            said.getElement().setAttribute("lang", update.language().tag());
            meanwhile.add(who, said);
        });
        send.setText(getTranslation("commitment.report.add"));
        meanwhile.scrollIntoView();
    }

    private @Nullable SeatId seat() {
        return capacity == Capacity.OWNER ? page.commitment().ownerSeat() : null;
    }

    private void refused(Refused refused) {
        if (refused.key().equals("commitment.refused.no-news")) {
            words.setErrorMessage(getTranslation(refused.key(), refused.arguments()));
            words.setInvalid(true);
            words.focus();
        } else {
            Notices.refused(this, refused);
        }
    }
}
