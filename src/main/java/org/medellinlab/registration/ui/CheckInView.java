package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.CheckIn;
import org.medellinlab.registration.CheckInRow;
import org.medellinlab.registration.CheckInWay;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;

/// The door: type a name or a code, or show the badge to the camera; print the list for when the net is down.
@Route("labs/:lab/check-in")
@PermitAll
class CheckInView extends LabView {

    private final transient CheckIn door;
    private final Paragraph count = new Paragraph();
    private final Paragraph said = new Paragraph();
    private final TextField field = new TextField();
    private final Div later = new Div();
    private @Nullable CheckInList list;
    private transient List<CheckInRow> rows = List.of();

    CheckInView(LabLocator labs, CurrentActor actors, CheckIn door) {
        super(labs, actors, "registration.checkin.title");
        this.door = door;
        addClassName("check-in");
        count.addClassName("lead");
        said.addClassNames("check-in-said", "not-printed");
        said.getElement().setAttribute("role", "status");
        later.addClassName("not-printed");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return MixedGroupsMenu.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        add(new H1(getTranslation("registration.checkin.title")));
        if (door.expected(lab().id()).isEmpty()) {
            add(new EmptyState(getTranslation("registration.checkin.nobody")));
            return;
        }
        field.setLabel(getTranslation("registration.checkin.field"));
        field.setHelperText(getTranslation("registration.checkin.field-help"));
        field.setMaxLength(100);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addClassName("not-printed");
        field.addValueChangeListener(change -> render());
        field.addKeyPressListener(Key.ENTER, press -> code(field.getValue(), CheckInWay.TYPED));
        var print = new Button(
                getTranslation("registration.checkin.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassName("not-printed");
        var letsInto = actor().is(Role.ORGANISER, lab().id()) ? lab() : null;
        var all = new CheckInList(reader(), this::arrive, this::takeBack, letsInto);
        list = all;
        add(count, field, new CheckInCamera(code -> code(code, CheckInWay.SCANNED)), said, all, print, later);
        refresh();
    }

    private void code(String code, CheckInWay way) {
        if (code.isBlank()) {
            return;
        }
        try {
            var row = door.arriveWith(lab().id(), code, way);
            field.clear();
            say(row);
        } catch (Refused refused) {
            said.setText(getTranslation(refused.key(), refused.arguments()));
        }
        refresh();
    }

    private void arrive(CheckInRow row) {
        door.arrive(lab().id(), List.of(row.person().id()), CheckInWay.TYPED);
        field.clear();
        refresh();
        rows.stream()
                .filter(each -> each.person().equals(row.person()))
                .findFirst()
                .ifPresent(this::say);
    }

    private void say(CheckInRow row) {
        said.setText(getTranslation(
                "registration.checkin.welcome",
                row.person().name(),
                SpokenDates.time(Objects.requireNonNull(row.arrivedAt()).toLocalTime())));
    }

    private void takeBack(CheckInRow row) {
        door.takeBack(lab().id(), row.person().id());
        said.setText(
                getTranslation("registration.checkin.taken-back", row.person().name()));
        refresh();
    }

    private void refresh() {
        rows = door.expected(lab().id());
        count.setText(getTranslation(
                "registration.checkin.count",
                rows.stream().filter(CheckInRow::isHere).count(),
                rows.size()));
        render();
        later.removeAll();
        later.add(
                new Details(getTranslation("registration.checkin.paper"), fromPaper()),
                new Details(getTranslation("registration.checkin.log"), log()));
    }

    private void render() {
        Objects.requireNonNull(list).show(rows, field.getValue());
    }

    private Div fromPaper() {
        var absent = new CheckboxGroup<CheckInRow>();
        absent.setLabel(getTranslation("registration.checkin.paper-label"));
        absent.setItems(rows.stream().filter(row -> !row.isHere()).toList());
        absent.setItemLabelGenerator(row -> row.person().name());
        absent.addClassName("check-in-paper");
        var mark = new Button(getTranslation("registration.checkin.paper-mark"), click -> {
            var who = absent.getValue().stream().map(row -> row.person().id()).toList();
            var news = door.arrive(lab().id(), who, CheckInWay.PAPER);
            refresh();
            Notices.done(getTranslation("registration.checkin.paper-done", news));
        });
        return new Div(absent, mark);
    }

    private UnorderedList log() {
        var lines = new UnorderedList();
        door.log(lab().id())
                .forEach(line -> lines.add(new ListItem(getTranslation(
                        line.isArrival() ? "registration.checkin.log-in" : "registration.checkin.log-out",
                        line.name(),
                        SpokenDates.day(line.at().toLocalDate(), reader()),
                        SpokenDates.time(line.at().toLocalTime()),
                        line.by(),
                        getTranslation("registration.checkin.way." + line.way())))));
        return lines;
    }
}
