package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.workinggroup.MeetingMinutes;
import org.medellinlab.workinggroup.MeetingSheet;
import org.medellinlab.workinggroup.Meetings;

/// The meetings of a group, the next one first in sight.
class MeetingsPart extends Composite<Section> {

    private final UUID group;
    private final transient LabHere lab;
    private final Language reader;
    private final transient Meetings meetings;
    private final transient MeetingMinutes recording;
    private final boolean calls;
    private final transient Clock clock;

    MeetingsPart(
            UUID group,
            LabHere lab,
            Language reader,
            Meetings meetings,
            MeetingMinutes recording,
            boolean calls,
            Clock clock) {
        this.group = group;
        this.lab = lab;
        this.reader = reader;
        this.meetings = meetings;
        this.recording = recording;
        this.calls = calls;
        this.clock = clock;
        getContent().addClassName("group-meetings");
        refresh();
    }

    private void refresh() {
        var part = getContent();
        part.removeAll();
        var head = new Div(new H2(getTranslation("workinggroup.meetings")));
        head.addClassNames("row", "between");
        if (calls) {
            head.add(new Button(getTranslation("workinggroup.meeting.announce"), click -> announce(null)));
        }
        part.add(head);
        var all = meetings.of(lab.id(), group);
        if (all.isEmpty()) {
            part.add(soft(getTranslation("workinggroup.meetings.empty")));
        }
        var in = recording.mayRecord(lab.id(), group);
        all.forEach(meeting -> part.add(card(meeting, in)));
    }

    private Article card(MeetingSheet meeting, boolean in) {
        var starts = meeting.startsAt();
        var when = getTranslation(
                "workinggroup.meeting.at",
                SpokenDates.dayAndYear(starts.toLocalDate(), reader),
                SpokenDates.times(starts.toLocalTime(), starts.toLocalTime().plusMinutes(meeting.length())));
        var card = new Article(new H3(when));
        card.addClassName("card");
        if (meeting.calledOff()) {
            card.add(new StatusChip(Tone.NEUTRAL, getTranslation("workinggroup.meeting.called-off")));
            return card;
        }
        if (meeting.place() != null) {
            card.add(soft(getTranslation("workinggroup.meeting.where", meeting.place())));
        }
        words(card, "workinggroup.meeting.agenda", meeting.agenda());
        words(card, "workinggroup.meeting.minutes", meeting.minutes());
        if (!meeting.decisions().isEmpty()) {
            card.add(soft(getTranslation("workinggroup.meeting.decisions")), decisions(meeting));
        }
        card.add(actions(meeting, in));
        return card;
    }

    private UnorderedList decisions(MeetingSheet meeting) {
        var list = new UnorderedList();
        list.addClassName("meeting-decisions");
        meeting.decisions().forEach(decision -> {
            var item = new ListItem();
            if (decision.seat() == null) {
                item.add(new Span(decision.words()));
            } else {
                item.add(new Anchor(lab.view("commitments/" + decision.id()), decision.words()));
            }
            list.add(item);
        });
        return list;
    }

    private Div actions(MeetingSheet meeting, boolean in) {
        var row = new Div();
        row.addClassName("row");
        var upcoming = meeting.startsAt().isAfter(lab.now(clock));
        if (upcoming) {
            var calendar = new Anchor(meeting.calendar(), getTranslation("workinggroup.meeting.to-calendar"));
            calendar.setRouterIgnore(true);
            row.add(calendar);
        }
        if (calls && upcoming) {
            row.add(quiet("workinggroup.meeting.change", () -> announce(meeting)));
            row.add(quiet(
                    "workinggroup.meeting.call-off",
                    () -> work(() -> {
                        var told = meetings.callOff(lab.id(), group, meeting.id());
                        Notices.done(getTranslation("workinggroup.meeting.told", told));
                        MailWaits.tell(this);
                    })));
        }
        if (in && !upcoming) {
            row.add(quiet(
                    "workinggroup.meeting.record",
                    () -> MinutesDialog.of(this, meeting, (typed, version) -> {
                                recording.record(lab.id(), group, meeting.id(), typed, version);
                                refresh();
                            })
                            .open()));
        }
        if (in) {
            row.add(quiet(
                    "workinggroup.meeting.decide",
                    () -> new DecisionDialog(
                                    recording.seatsToDecideFor(lab.id(), group),
                                    reader,
                                    lab.today(clock),
                                    (id, words, seat, due) ->
                                            recording.decide(lab.id(), group, meeting.id(), id, words, seat, due),
                                    this::refresh)
                            .open()));
        }
        return row;
    }

    private void announce(@Nullable MeetingSheet meeting) {
        MeetingDialog.of(this, meeting, lab, clock, (draft, version) -> {
                    var told = meeting == null
                            ? meetings.announce(lab.id(), group, draft)
                            : meetings.change(lab.id(), group, draft, version);
                    Notices.done(getTranslation("workinggroup.meeting.told", told));
                    MailWaits.tell(this);
                    refresh();
                })
                .open();
    }

    private void words(Article card, String label, @Nullable String words) {
        if (words != null) {
            var said = new Paragraph(Objects.requireNonNull(words));
            said.addClassName("topic-words");
            card.add(soft(getTranslation(label)), said);
        }
    }

    private Button quiet(String key, Runnable work) {
        var button = new Button(getTranslation(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static Paragraph soft(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    private void work(Runnable work) {
        try {
            work.run();
            refresh();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
