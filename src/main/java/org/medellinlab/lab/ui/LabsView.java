package org.medellinlab.lab.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.lab.LabState;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.OfficeView;
import org.medellinlab.shared.ui.StatusChip;

/// The labs one organises, and the way to a new one.
@Route("labs")
@PermitAll
class LabsView extends OfficeView {

    private final transient LabReading labs;

    LabsView(LabReading labs, CurrentActor actors) {
        super(actors, "founding.labs.title");
        this.labs = labs;
        addClassName("founding");
        setId("main");
    }

    @Override
    public boolean isFor(Actor actor) {
        return LabsMenu.isFor(actor);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var fresh = new Anchor(NewLabView.PATH, getTranslation("founding.new.title"));
        fresh.addClassName("button");
        var head = new Div(new H1(getTranslation("founding.labs.title")), fresh);
        head.addClassNames("row", "between");
        add(head);
        var mine = labs.labs().stream()
                .filter(lab -> actors().mayOrganise(lab.id()))
                .toList();
        if (mine.isEmpty()) {
            add(new EmptyState(getTranslation("founding.labs.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("founding-labs");
        mine.forEach(lab -> list.add(row(lab)));
        add(list);
    }

    private ListItem row(LabSheet lab) {
        var name = new Anchor("labs/" + lab.slug() + "/setup", lab.name().in(reader()));
        name.addClassName("founding-name");
        var when = new Span(lab.hostCityName().in(reader()) + " · "
                + getTranslation(
                        "founding.labs.days",
                        SpokenDates.day(lab.draft().firstDay(), reader()),
                        SpokenDates.dayAndYear(lab.draft().lastDay(), reader())));
        when.addClassName("soft");
        var words = new Div(name, when);
        var item = new ListItem(words, chip(lab.draft().state()));
        item.addClassName("card");
        return item;
    }

    private StatusChip chip(LabState state) {
        var tone = switch (state) {
            case DRAFT -> StatusChip.Tone.WARN;
            case ANNOUNCED -> StatusChip.Tone.INFO;
            case RUNNING, FOLLOW_UP -> StatusChip.Tone.OK;
            case ARCHIVED -> StatusChip.Tone.NEUTRAL;
        };
        return new StatusChip(tone, getTranslation("settings.lab.state." + state));
    }
}
