package org.medellinlab.registration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.MixedGroupings;
import org.medellinlab.registration.MixingPerson;
import org.medellinlab.registration.MixingPins;
import org.medellinlab.registration.MixingSheet;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;

/// Splits those who come into mixed groups: choose who and how many, mix, pin, mix again, keep, print.
@Route("labs/:lab/mixed-groups")
@PermitAll
class MixedGroupsView extends LabView {

    private final transient MixedGroupings groupings;
    private final transient Deque<MixingSheet> before = new ArrayDeque<>();
    private final Div result = new Div();
    private final Div actions = new Div();
    private transient @Nullable MixingSheet sheet;
    private @Nullable MixingChoice choice;
    private @Nullable MixingKept kept;

    MixedGroupsView(LabLocator labs, CurrentActor actors, MixedGroupings groupings) {
        super(labs, actors, "registration.mix.title");
        this.groupings = groupings;
        addClassName("mixing");
        actions.addClassNames("row", "not-printed");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return MixedGroupsMenu.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        add(new H1(getTranslation("registration.mix.title")));
        var everybody = groupings.people(lab().id());
        if (everybody.isEmpty()) {
            add(new EmptyState(getTranslation("registration.mix.nobody")));
            return;
        }
        var form = new MixingChoice(everybody, reader());
        choice = form;
        var mix = new Button(getTranslation("registration.mix.mix"), click -> mix(pins(), form.seed()));
        mix.addThemeVariants(ButtonVariant.PRIMARY);
        var saved = new MixingKept(groupings, lab(), this::become, this::keep);
        kept = saved;
        var head = new Div(new Paragraph(getTranslation("registration.mix.words")), form, mix, saved);
        head.addClassNames("card", "mixing-head", "not-printed");
        add(head, actions, result);
        render();
    }

    private MixingPins pins() {
        return sheet == null ? MixingPins.NONE : sheet.pins();
    }

    private void mix(MixingPins pins, long seed) {
        var form = Objects.requireNonNull(choice);
        if (form.isValid()) {
            mix(form.people(), form.groups(), pins, seed);
        }
    }

    private void mix(List<MixingPerson> people, int groups, MixingPins pins, long seed) {
        try {
            become(new MixingSheet(groupings.mix(lab().id(), people, groups, seed, pins), pins));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void become(MixingSheet next) {
        if (sheet != null) {
            before.push(sheet);
        }
        sheet = next;
        render();
    }

    private void render() {
        result.removeAll();
        actions.removeAll();
        var now = sheet;
        if (now == null) {
            result.add(new EmptyState(getTranslation("registration.mix.not-yet")));
            return;
        }
        var form = Objects.requireNonNull(choice);
        form.show(now.mixed().groups().size(), now.mixed().seed());
        var undo = new Button(getTranslation("registration.mix.undo"), click -> {
            sheet = before.pop();
            render();
        });
        undo.setEnabled(!before.isEmpty());
        var name = new TextField();
        name.setPlaceholder(getTranslation("registration.mix.name"));
        name.setAriaLabel(getTranslation("registration.mix.name"));
        name.setMaxLength(120);
        actions.add(
                new Button(
                        getTranslation("registration.mix.other-seed"),
                        click -> mix(now.pins(), now.mixed().seed() % 999_999 + 1)),
                undo,
                new Button(
                        getTranslation("registration.mix.print"),
                        click -> UI.getCurrent().getPage().executeJs("window.print()")),
                name,
                new Button(getTranslation("registration.mix.keep"), click -> keep(name.getValue(), now)));
        result.add(new MixingCards(now, reader(), person -> pin(person, now)));
    }

    private void pin(MixingPerson person, MixingSheet now) {
        var everybody = MixingCards.everybody(now.mixed());
        var groups = now.mixed().groups().size();
        new MixingPinDialog(
                        person,
                        groups,
                        everybody,
                        now.pins(),
                        pins -> mix(everybody, groups, pins, now.mixed().seed()))
                .open();
    }

    private void keep(String name, MixingSheet now) {
        try {
            groupings.keep(lab().id(), name, now);
            Objects.requireNonNull(kept).load();
            Notices.done(getTranslation("registration.mix.kept", name.strip()));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
