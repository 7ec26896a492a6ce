package org.medellinlab.forum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.medellinlab.forum.AnsweredAs;
import org.medellinlab.forum.Answering;
import org.medellinlab.forum.CommentRow;
import org.medellinlab.forum.ForumReading;
import org.medellinlab.forum.Subject;
import org.medellinlab.forum.TakingAnswersBack;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// What citizens said of a promise or a group, the latest first, with the answers.
class CitizensPart extends Card {

    private final transient Subject about;
    private final transient LabHere lab;
    private final Language reader;
    private final transient ForumReading reading;
    private final transient Answering answering;
    private final transient TakingAnswersBack taking;
    private final Div said = new Div();

    CitizensPart(
            Subject about,
            LabHere lab,
            Language reader,
            ForumReading reading,
            Answering answering,
            TakingAnswersBack taking) {
        super("");
        removeAll();
        this.about = about;
        this.lab = lab;
        this.reader = reader;
        this.reading = reading;
        this.answering = answering;
        this.taking = taking;
        add(new H2(getTranslation("forum.public.title")), said);
        said.addClassName("forum-said");
        refresh();
    }

    private void refresh() {
        said.removeAll();
        var as = answering.as(lab.id(), about);
        reading.published(about).forEach(row -> said.add(line(row, as)));
    }

    private Article line(CommentRow row, Optional<AnsweredAs> as) {
        var day = row.writtenAt().atZone(lab.zone()).toLocalDate();
        var name = row.name() == null ? getTranslation("forum.somebody") : row.name();
        var who = new Span(name + " · " + SpokenDates.dayAndYear(day, reader));
        who.addClassName("soft");
        var head = new Div(new StatusChip(Tone.INFO, getTranslation("forum.kind." + row.kind())), who);
        head.addClassName("row");
        var words = new Paragraph(row.words());
        words.addClassName("forum-words");
        words.getElement().setAttribute("lang", row.language().tag());
        var line = new Article(head, words);
        for (var answer : row.answers()) {
            var shown = AnswerLine.of(answer, lab, reader);
            line.add(
                    as.filter(mine -> mine == answer.as()).isPresent() && answer.withdrawn() == null
                            ? shown.with(taking, answer, lab, this::refresh)
                            : shown);
        }
        as.ifPresent(mine -> line.add(answer(row, mine)));
        return line;
    }

    private Button answer(CommentRow row, AnsweredAs as) {
        return new Button(
                getTranslation("forum.give-answer"),
                click -> new WordsDialog(
                                "forum.give-answer",
                                "forum.answer-hint." + as,
                                null,
                                words -> answering.answer(lab.id(), row.id(), words),
                                () -> {
                                    Notices.done(getTranslation("forum.answer-link.thanks"));
                                    refresh();
                                })
                        .open());
    }
}
