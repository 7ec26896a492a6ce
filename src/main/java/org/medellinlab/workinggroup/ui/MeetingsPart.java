package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
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
import org.medellinlab.workinggroup.GroupShelf;
import org.medellinlab.workinggroup.MeetingSheet;
import org.medellinlab.workinggroup.Meetings;

/// The meetings of a group, the next one first in sight, and its documents.
class MeetingsPart extends Composite<Section> {

    private final UUID group;
    private final transient LabHere lab;
    private final Language reader;
    private final transient Meetings meetings;
    private final transient GroupShelf shelf;
    private final boolean keeps;
    private final transient Clock clock;

    MeetingsPart(
            UUID group, LabHere lab, Language reader, Meetings meetings, GroupShelf shelf, boolean keeps, Clock clock) {
        this.group = group;
        this.lab = lab;
        this.reader = reader;
        this.meetings = meetings;
        this.shelf = shelf;
        this.keeps = keeps;
        this.clock = clock;
        getContent().addClassName("group-meetings");
        refresh();
    }

    private void refresh() {
        var part = getContent();
        part.removeAll();
        var head = new Div(new H2(getTranslation("workinggroup.meetings")));
        head.addClassNames("row", "between");
        if (keeps) {
            head.add(new Button(getTranslation("workinggroup.meeting.announce"), click -> announce(null)));
        }
        part.add(head);
        var all = meetings.of(lab.id(), group);
        if (all.isEmpty()) {
            part.add(soft(getTranslation("workinggroup.meetings.empty")));
        }
        var in = meetings.mayRecord(lab.id(), group);
        all.forEach(meeting -> part.add(card(meeting, in)));
        part.add(documents(in));
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
        if (keeps && upcoming) {
            row.add(quiet("workinggroup.meeting.change", () -> announce(meeting)));
            row.add(quiet(
                    "workinggroup.meeting.call-off",
                    () -> work(() -> {
                        var told = meetings.callOff(lab.id(), group, meeting.id());
                        Notices.done(getTranslation("workinggroup.meeting.told", told));
                    })));
        }
        if (in) {
            row.add(quiet(
                    "workinggroup.meeting.record",
                    () -> new MinutesDialog(
                                    meeting.minutes(),
                                    words -> work(() -> meetings.record(lab.id(), group, meeting.id(), words)))
                            .open()));
            row.add(quiet(
                    "workinggroup.meeting.decide",
                    () -> new DecisionDialog(
                                    meetings.seatsToDecideFor(lab.id(), group),
                                    reader,
                                    lab.today(clock),
                                    (id, words, seat, due) ->
                                            meetings.decide(lab.id(), group, meeting.id(), id, words, seat, due),
                                    this::refresh)
                            .open()));
        }
        return row;
    }

    private void announce(@Nullable MeetingSheet meeting) {
        new MeetingDialog(meeting, lab, reader, clock, draft -> {
                    var told = meeting == null
                            ? meetings.announce(lab.id(), group, draft)
                            : meetings.change(lab.id(), group, draft);
                    Notices.done(getTranslation("workinggroup.meeting.told", told));
                    refresh();
                })
                .open();
    }

    private Component documents(boolean in) {
        var box = new Section(new H3(getTranslation("workinggroup.documents")));
        box.addClassName("group-documents");
        var list = new UnorderedList();
        list.addClassName("keep-list");
        var all = shelf.documents(lab.id(), group);
        all.forEach(document -> {
            var link = new Anchor(document.address(), document.title());
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            var item = new ListItem(link);
            if (in) {
                var remove = quiet(
                        "workinggroup.keep.remove", () -> work(() -> shelf.remove(lab.id(), group, document.id())));
                remove.setAriaLabel(getTranslation("workinggroup.keep.remove") + ": " + document.title());
                item.add(remove);
            }
            list.add(item);
        });
        box.add(list);
        if (all.isEmpty()) {
            box.add(soft(getTranslation("workinggroup.documents.empty")));
        }
        if (in) {
            var title = new TextField(getTranslation("workinggroup.document.title"));
            title.setMaxLength(200);
            var address = new TextField(getTranslation("workinggroup.document.address"));
            address.setMaxLength(1000);
            var add = new Button(
                    getTranslation("workinggroup.document.add"),
                    click -> work(() -> shelf.add(lab.id(), group, title.getValue(), address.getValue())));
            box.add(GroupKeepParts.form(title, address, add));
        }
        return box;
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
