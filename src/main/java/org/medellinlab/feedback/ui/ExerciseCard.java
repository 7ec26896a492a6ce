package org.medellinlab.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.medellinlab.feedback.ExerciseSheet;
import org.medellinlab.feedback.MorningExercise;
import org.medellinlab.feedback.MyAnswers;
import org.medellinlab.feedback.NoteGathering;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.TodayCard;

/// The open exercise on Today: to be answered, or for the facilitator how many have.
@org.springframework.stereotype.Component
class ExerciseCard implements TodayCard {

    private final MorningExercise exercises;
    private final NoteGathering gathering;
    private final Messages messages;

    ExerciseCard(MorningExercise exercises, NoteGathering gathering, Messages messages) {
        this.exercises = exercises;
        this.gathering = gathering;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> card(Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        if (!Floor.takesPart(actor, lab)) {
            return Optional.empty();
        }
        return exercises
                .open(lab.id(), now)
                .map(sheet -> Floor.facilitates(actor, lab)
                        ? forTheTeam(lab, sheet, reader)
                        : toAnswer(lab, sheet, exercises.mine(lab.id(), sheet.id()), reader));
    }

    private Component forTheTeam(LabHere lab, ExerciseSheet sheet, Language reader) {
        var standing = gathering.standing(lab.id(), sheet.id());
        var link = new Anchor(lab.view("exercises"), messages.get(reader, "feedback.today.team.link"));
        link.addClassName("exercise-button");
        return new Card(
                messages.get(reader, "feedback.today.team.title"),
                new Paragraph(messages.get(reader, "feedback.today.team", standing.answered(), standing.notes())),
                row(soft(messages.get(reader, "feedback.floor.open", SpokenDates.time(sheet.closes()))), link));
    }

    private Component toAnswer(LabHere lab, ExerciseSheet sheet, MyAnswers mine, Language reader) {
        var total = sheet.prompts().size();
        var done = mine.answered()
                ? total
                : (int) mine.draft().values().stream()
                        .filter(words -> !words.isBlank())
                        .count();
        var closes = SpokenDates.time(sheet.closes());
        var card = new Card(messages.get(reader, "feedback.today.title"));
        card.addClassName("exercise-card");
        if (mine.answered()) {
            card.add(new StatusChip(StatusChip.Tone.OK, messages.get(reader, "feedback.today.answered")));
        } else if (mine.savedAt() != null && done > 0) {
            card.add(new StatusChip(
                    StatusChip.Tone.OK, messages.get(reader, "feedback.today.saved", at(mine.savedAt(), lab))));
        }
        card.add(steps(done, total));
        if (!mine.answered()) {
            sheet.prompts().stream()
                    .filter(prompt -> mine.draft().getOrDefault(prompt.id(), "").isBlank())
                    .findFirst()
                    .ifPresent(prompt -> card.add(question(prompt.question().shownIn(reader))));
        }
        var words = done > 0 && !mine.answered()
                ? messages.get(reader, "feedback.today.progress", done, total, closes)
                : messages.get(reader, "feedback.today.closes", total, closes);
        var link = new Anchor(
                Floor.answering(lab),
                messages.get(
                        reader,
                        mine.answered()
                                ? "feedback.today.see"
                                : done > 0 ? "feedback.today.continue" : "feedback.today.answer"));
        link.setRouterIgnore(true);
        link.addClassName("exercise-button");
        link.setClassName("primary", !mine.answered());
        card.add(row(soft(words), link));
        return card;
    }

    private static Component question(org.medellinlab.shared.LocalizedText.Shown shown) {
        var question = new Paragraph(shown.words());
        question.getElement().setAttribute("lang", shown.language().tag());
        return question;
    }

    private static Component steps(int done, int total) {
        var steps = new Div();
        steps.addClassName("exercise-steps");
        steps.getElement().setAttribute("aria-hidden", "true");
        for (var i = 0; i < total; i++) {
            var step = new Span();
            step.setClassName("on", i < done);
            steps.add(step);
        }
        return steps;
    }

    private static Component row(Component... parts) {
        var row = new Div(parts);
        row.addClassNames("row", "between");
        return row;
    }

    private static Span soft(String words) {
        var span = new Span(words);
        span.addClassName("soft");
        return span;
    }

    private static String at(Instant instant, LabHere lab) {
        return SpokenDates.time(instant.atZone(lab.zone()).toLocalTime());
    }
}
