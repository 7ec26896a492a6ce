package org.medellinlab.feedback.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.feedback.ExerciseSheet;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.feedback.NoteGathering;
import org.medellinlab.feedback.NoteGathering.Standing;
import org.medellinlab.feedback.NoteRow;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;

/// Today's exercise from the front of the room: how many have answered, and their words as they arrive, whichever node
/// took them. Who does not facilitate is led on to answering.
@Route("labs/:lab/exercises")
@PermitAll
class ExercisesView extends LabView {

    private static final int EVERY_MILLIS = 2000;

    private final transient NoteGathering gathering;
    private final transient Lessons lessons;
    private final transient Clock clock;
    private final transient Map<UUID, PromptColumn> columns = new LinkedHashMap<>();
    private final Span answered = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final EmptyState empty = new EmptyState(getTranslation("feedback.floor.empty"));
    private transient @Nullable ExerciseSheet exercise;
    private transient @Nullable Standing standing;
    private @Nullable Registration polling;

    ExercisesView(LabLocator labs, CurrentActor actors, NoteGathering gathering, Lessons lessons, Clock clock) {
        super(labs, actors, "feedback.exercises.title");
        this.gathering = gathering;
        this.lessons = lessons;
        this.clock = clock;
        setId("main");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return Floor.takesPart(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        columns.clear();
        standing = null;
        exercise = null;
        if (!Floor.facilitates(actor(), lab())) {
            var link = new Anchor(Floor.answering(lab()), getTranslation("feedback.today.answer"));
            link.setRouterIgnore(true);
            add(new H1(getTranslation("feedback.menu.exercises")), link);
            event.getUI().getPage().setLocation(Floor.answering(lab()));
            return;
        }
        exercise = gathering.current(lab().id(), lab().now(clock)).orElse(null);
        if (exercise == null) {
            add(
                    new H1(getTranslation("feedback.exercises.title")),
                    new EmptyState(getTranslation("feedback.floor.none")));
        } else {
            showExercise(exercise);
        }
        showLessons();
    }

    private void showExercise(ExerciseSheet sheet) {
        var title = new Div(new H1(getTranslation("feedback.exercises.title")), state(sheet));
        title.addClassNames("row", "between");
        var about = new Span(getTranslation("feedback.floor.about", SpokenDates.day(sheet.about(), reader())));
        about.addClassName("soft");
        answered.addClassName("answered");
        var head = new Div(answered, progress);
        head.addClassNames("card", "exercise-head");
        var board = new Div();
        board.addClassName("prompts");
        sheet.prompts().forEach(prompt -> {
            var column = new PromptColumn(prompt, reader(), this::mark);
            columns.put(prompt.id(), column);
            board.add(column);
        });
        add(title, about, head, empty, board);
        refresh(sheet);
    }

    private StatusChip state(ExerciseSheet sheet) {
        var now = lab().now(clock);
        if (sheet.isOpenAt(now)) {
            return new StatusChip(
                    StatusChip.Tone.OK, getTranslation("feedback.floor.open", SpokenDates.time(sheet.closes())));
        }
        return now.isBefore(sheet.day().atTime(sheet.opens()))
                ? new StatusChip(
                        StatusChip.Tone.INFO,
                        getTranslation(
                                "feedback.floor.coming",
                                SpokenDates.day(sheet.day(), reader()),
                                SpokenDates.time(sheet.opens())))
                : new StatusChip(StatusChip.Tone.NEUTRAL, getTranslation("feedback.floor.closed"));
    }

    /// Asks the database whether anything came, and only then for the notes.
    private void refresh(ExerciseSheet sheet) {
        var now = gathering.standing(lab().id(), sheet.id());
        if (now.equals(standing)) {
            return;
        }
        standing = now;
        answered.setText(getTranslation("feedback.floor.answered", now.answered(), now.participants()) + " · "
                + getTranslation("feedback.floor.notes", now.notes()));
        progress.setMax(Math.max(1, Math.max(now.participants(), now.answered())));
        progress.setValue(now.answered());
        progress.getElement().setAttribute("aria-label", answered.getText());
        empty.setVisible(now.notes() == 0);
        var byPrompt = gathering.notes(lab().id(), sheet.id()).stream().collect(Collectors.groupingBy(NoteRow::prompt));
        columns.forEach((prompt, column) -> column.show(byPrompt.getOrDefault(prompt, List.of())));
    }

    private void mark(NoteRow note, boolean criticism) {
        try {
            gathering.mark(lab().id(), note.id(), criticism);
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        if (exercise != null) {
            refresh(exercise);
        }
    }

    private void showLessons() {
        var card = new Card(getTranslation("feedback.floor.lessons"));
        var sheets = lessons.ofLab(lab().id());
        if (sheets.isEmpty()) {
            card.add(new Paragraph(getTranslation("feedback.floor.lessons.empty")));
        } else {
            var list = new UnorderedList();
            list.addClassName("lessons");
            sheets.forEach(lesson -> {
                var count = new Span(getTranslation("feedback.floor.notes", lesson.noteCount()));
                count.addClassName("soft");
                list.add(new ListItem(new Span(lesson.sentence().in(reader())), count));
            });
            card.add(list);
        }
        add(card);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (exercise != null) {
            event.getUI().setPollInterval(EVERY_MILLIS);
            polling = event.getUI().addPollListener(poll -> {
                if (exercise != null) {
                    refresh(exercise);
                }
            });
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }
}
