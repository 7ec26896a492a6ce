package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.workinggroup.GoingOut;
import org.medellinlab.workinggroup.SendingRow;
import org.medellinlab.workinggroup.SendingState;

/// What goes out next in the name of a group: read in each language, held, let go or called back.
class GoingOutPart extends Composite<Section> {

    private final UUID group;
    private final transient LabHere lab;
    private final Language reader;
    private final transient GoingOut going;
    private final transient Clock clock;
    private final Div said = new Div();
    private final Div list = new Div();

    GoingOutPart(UUID group, LabHere lab, Language reader, GoingOut going, Clock clock) {
        this.group = group;
        this.lab = lab;
        this.reader = reader;
        this.going = going;
        this.clock = clock;
        getContent().addClassNames("group-meetings", "going-out");
        list.addClassName("group-meetings");
        said.addClassName("row");
        said.getElement().setAttribute("role", "status");
        var hint = new Paragraph(getTranslation("workinggroup.going.hint"));
        hint.addClassName("soft");
        getContent().add(new H2(getTranslation("workinggroup.going.title")), hint, all(), said, list);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var heard = MailWaits.heard(event.getUI(), this::refresh);
        addDetachListener(gone -> {
            gone.unregisterListener();
            heard.remove();
        });
    }

    private Checkbox all() {
        var box = new Checkbox(getTranslation("workinggroup.going.all"), going.isAllHeld(lab.id(), group));
        box.addValueChangeListener(change -> work(() -> going.holdAll(lab.id(), group, change.getValue())));
        return box;
    }

    private void refresh() {
        list.removeAll();
        var next = going.next(lab.id(), group);
        if (next.isEmpty()) {
            var none = new Paragraph(getTranslation("workinggroup.going.none"));
            none.addClassName("soft");
            list.add(none);
        }
        next.forEach(row -> list.add(card(row)));
    }

    private Article card(SendingRow row) {
        var held = row.state() == SendingState.HELD;
        var kind = new Span(Stream.of(
                        getTranslation("workinggroup.going.kind." + row.kind()),
                        getTranslation("workinggroup.going.people", row.count()),
                        row.askedBy() == null ? "" : getTranslation("workinggroup.going.asked", row.askedBy()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        kind.addClassName("soft");
        var chip = held
                ? new StatusChip(Tone.WARN, getTranslation("workinggroup.going.held"))
                : new StatusChip(Tone.INFO, getTranslation("workinggroup.going.at", when(row.goesAt())));
        var subject = row.subject(reader);
        var card = new Article(new H3(subject), kind, chip, actions(row, held, subject));
        card.addClassNames("card", "going-card");
        return card;
    }

    private Div actions(SendingRow row, boolean held, String subject) {
        var actions = new Div(button("workinggroup.going.read", subject, () -> new LettersDialog(row, reader).open()));
        if (!held) {
            actions.add(button(
                    "workinggroup.going.hold", subject, () -> work(() -> going.hold(lab.id(), group, row.id()))));
        }
        actions.add(button(
                "workinggroup.going.let-go",
                subject,
                () -> work(() -> Notices.done(
                        getTranslation("workinggroup.meeting.told", going.letGo(lab.id(), group, row.id()))))));
        var drop = button("workinggroup.going.drop", subject, () -> drop(row, subject));
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        actions.add(drop);
        actions.addClassName("row");
        return actions;
    }

    private void drop(SendingRow row, String subject) {
        work(() -> {
            going.drop(lab.id(), group, row.id());
            said.add(
                    new Span(getTranslation("workinggroup.going.dropped", subject)),
                    new Button(
                            getTranslation("workinggroup.document.undo"),
                            click -> work(() -> going.bringBack(lab.id(), group, row.id()))));
        });
    }

    private Button button(String key, String subject, Runnable work) {
        var button = new Button(getTranslation(key), click -> work.run());
        button.setAriaLabel(getTranslation(key) + ": " + subject);
        return button;
    }

    /// "hoy, 10:42" would need the day of the reader; the day of the lab says the same everywhere.
    private String when(Instant at) {
        var there = at.atZone(lab.zone());
        var time = SpokenDates.time(there.toLocalTime());
        return there.toLocalDate().equals(lab.today(clock))
                ? time
                : SpokenDates.day(there.toLocalDate(), reader) + ", " + time;
    }

    private void work(Runnable work) {
        said.removeAll();
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }
}
