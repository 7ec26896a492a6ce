package org.medellinlab.forum.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.medellinlab.forum.ForumMeetingDraft;
import org.medellinlab.forum.ForumMeetingKeeping;
import org.medellinlab.forum.ForumReading;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// The forum's meetings and their records; both are public.
class ForumMeetingsPart extends Composite<Section> {

    private final transient LabHere lab;
    private final Language reader;
    private final transient ForumReading reading;
    private final transient ForumMeetingKeeping keeping;
    private final transient Clock clock;

    ForumMeetingsPart(LabHere lab, Language reader, ForumReading reading, ForumMeetingKeeping keeping, Clock clock) {
        this.lab = lab;
        this.reader = reader;
        this.reading = reading;
        this.keeping = keeping;
        this.clock = clock;
        getContent().addClassName("forum-cards");
        refresh();
    }

    private void refresh() {
        getContent().removeAll();
        var head = new Div(
                new H2(getTranslation("forum.meetings")),
                new Button(getTranslation("forum.meeting.add"), click -> open(null)));
        head.addClassNames("row", "between");
        getContent().add(head);
        var all = reading.meetings(lab.id());
        if (all.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("forum.meetings.empty")));
        }
        all.forEach(meeting -> getContent().add(card(meeting)));
    }

    private Article card(ForumMeetingDraft meeting) {
        var starts = meeting.startsAt();
        var card = new Article(new H3(
                SpokenDates.dayAndYear(starts.toLocalDate(), reader) + ", " + SpokenDates.time(starts.toLocalTime())));
        card.addClassName("card");
        if (meeting.place() != null) {
            var place = new Paragraph(meeting.place());
            place.addClassName("soft");
            card.add(place);
        }
        words(card, "forum.meeting.words", meeting.words());
        words(card, "forum.meeting.record", meeting.record());
        if (meeting.record() == null && starts.isBefore(lab.now(clock))) {
            card.add(new StatusChip(Tone.DUE, getTranslation("forum.meeting.no-record")));
        }
        var edit = new Button(getTranslation("forum.meeting.edit"), click -> open(meeting));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        var remove = new Button(getTranslation("forum.meeting.remove"), click -> remove(meeting));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(edit, remove);
        actions.addClassName("row");
        card.add(actions);
        return card;
    }

    private static void words(Article card, String key, @Nullable String said) {
        if (said != null) {
            var label = new Span(card.getTranslation(key));
            label.addClassName("soft");
            var words = new Paragraph(said);
            words.addClassName("forum-words");
            card.add(label, words);
        }
    }

    /// Can be taken back in the line that says so.
    private void remove(ForumMeetingDraft meeting) {
        keeping.remove(lab.id(), meeting.id());
        refresh();
        var undo = new Button(getTranslation("forum.meeting.undo"), click -> {
            keeping.keep(lab.id(), meeting.withVersion(-1));
            refresh();
        });
        var line = new Div(new Span(getTranslation("forum.meeting.removed")), undo);
        line.addClassNames("row", "forum-undo");
        getContent().addComponentAtIndex(1, line);
        undo.focus();
    }

    private void open(@Nullable ForumMeetingDraft meeting) {
        new ForumMeetingDialog(keeping, lab.id(), meeting, reader, this::refresh).open();
    }
}
