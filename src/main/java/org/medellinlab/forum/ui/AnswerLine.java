package org.medellinlab.forum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.medellinlab.forum.AnswerRow;
import org.medellinlab.forum.TakingAnswersBack;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Notices;

/// An answer to a citizen, with the organisation or the group that gives it.
class AnswerLine extends Div {

    private AnswerLine() {
        addClassName("forum-answer");
    }

    static AnswerLine of(AnswerRow answer, LabHere lab, Language reader) {
        var line = new AnswerLine();
        var by = new Span(
                answer.by() == null
                        ? line.getTranslation("forum.answer")
                        : line.getTranslation("forum.answer-of", answer.by().in(reader)));
        by.addClassName("soft");
        var words = new Paragraph(answer.words());
        words.addClassName("forum-words");
        if (answer.language() != null) {
            words.getElement().setAttribute("lang", answer.language().tag());
        }
        line.add(by);
        var withdrawn = answer.withdrawn();
        if (withdrawn != null) {
            line.addClassName("withdrawn");
            line.add(new Paragraph(line.getTranslation(
                    "forum.answer.withdrawn",
                    SpokenDates.dayAndYear(withdrawn.at().atZone(lab.zone()).toLocalDate(), reader),
                    withdrawn.reason())));
        }
        if (!answer.words().isEmpty()) {
            line.add(words);
        }
        return line;
    }

    /// The way to take it back, or to give it again; nothing for those who may not.
    AnswerLine with(TakingAnswersBack taking, AnswerRow answer, LabHere lab, Runnable done) {
        add(
                answer.withdrawn() == null
                        ? takeBack(taking, answer, lab, done)
                        : new Button(getTranslation("forum.answer.give-again"), click -> {
                            taking.giveAgain(lab.id(), answer.comment(), answer.id());
                            done.run();
                        }));
        return this;
    }

    private Button takeBack(TakingAnswersBack taking, AnswerRow answer, LabHere lab, Runnable done) {
        return new Button(
                getTranslation("forum.answer.take-back"),
                click -> new WordsDialog(
                                "forum.answer.take-back",
                                "forum.answer.take-back-hint",
                                null,
                                reason -> taking.takeBack(lab.id(), answer.comment(), answer.id(), reason),
                                () -> {
                                    Notices.undoable(
                                            getTranslation("forum.answer.taken-back"),
                                            getTranslation("forum.meeting.undo"),
                                            () -> {
                                                taking.giveAgain(lab.id(), answer.comment(), answer.id());
                                                done.run();
                                            });
                                    done.run();
                                })
                        .open());
    }
}
