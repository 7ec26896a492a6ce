package org.medellinlab.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medellinlab.lab.ChecklistSource.Row;
import org.medellinlab.lab.LabLifecycle;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabState;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;

/// Where a lab stands in its life, and what it lacks.
@Route("labs/:lab/setup")
@PermitAll
class LabSetupView extends LabView {

    private final transient LabLifecycle lifecycle;
    private final transient LabReading reading;

    LabSetupView(LabLocator labs, CurrentActor actors, LabLifecycle lifecycle, LabReading reading) {
        super(labs, actors, "founding.setup.title");
        this.lifecycle = lifecycle;
        this.reading = reading;
        addClassName("founding");
        setId("main");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var sheet = reading.sheet(lab().id()).orElseThrow(NotForYou::new);
        var where = new Span(sheet.name().in(reader()));
        where.addClassName("soft");
        add(new Div(where, new H1(getTranslation("founding.setup.title"))));
        add(checklist(lifecycle.checklist(lab().id())), life(sheet.draft().state()));
    }

    private Card checklist(List<Row> rows) {
        var done = rows.stream().filter(Row::isDone).count();
        var list = new UnorderedList();
        list.addClassName("founding-checks");
        rows.forEach(row -> list.add(check(row)));
        var words = new Paragraph(
                done == rows.size()
                        ? getTranslation("founding.check.all")
                        : getTranslation("founding.check.some", done, rows.size()));
        words.addClassName("soft");
        return new Card(getTranslation("founding.check.title"), words, list);
    }

    private ListItem check(Row row) {
        var name = new Anchor(row.path(), getTranslation("founding.check." + row.key()));
        var words = new Div(name);
        if (!row.isDone()) {
            var missing = new Span(getTranslation("founding.check." + row.key() + ".missing", row.missing()));
            missing.addClassName("soft");
            words.add(missing);
        }
        var chip = row.isDone()
                ? new StatusChip(StatusChip.Tone.OK, getTranslation("founding.check.done"))
                : new StatusChip(StatusChip.Tone.WARN, getTranslation("founding.check.missing"));
        return new ListItem(words, chip);
    }

    private Card life(LabState state) {
        var steps = new OrderedList();
        steps.addClassName("founding-life");
        for (var each : LabState.values()) {
            var name = new Span(getTranslation("settings.lab.state." + each));
            name.addClassName("founding-step");
            var words = new Span(getTranslation("founding.state." + each));
            words.addClassName("soft");
            var step = new ListItem(name, words);
            if (each == state) {
                step.getElement().setAttribute("aria-current", "step");
            }
            steps.add(step);
        }
        var ways = new Div();
        ways.addClassName("row");
        state.next().filter(to -> mayLeave(state)).ifPresent(to -> {
            var on = new Button(getTranslation("founding.step." + to), click -> step(state, to));
            on.addThemeVariants(ButtonVariant.PRIMARY);
            ways.add(on);
        });
        state.before()
                .filter(to -> mayLeave(state))
                .ifPresent(to -> ways.add(new Button(
                        getTranslation("founding.step.back", getTranslation("settings.lab.state." + to)),
                        click -> step(state, to))));
        return new Card(getTranslation("founding.life.title"), steps, ways);
    }

    private boolean mayLeave(LabState state) {
        return state != LabState.ARCHIVED || actor().isAdmin();
    }

    private void step(LabState from, LabState to) {
        try {
            lifecycle.step(lab().id(), from, to);
            Notices.done(getTranslation("founding.stepped", getTranslation("settings.lab.state." + to)));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        show();
    }
}
