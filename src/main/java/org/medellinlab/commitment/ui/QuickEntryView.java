package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.Promise;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.KeptForm;
import org.medellinlab.shared.ui.KeptForms;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.GroupState;
import org.medellinlab.workinggroup.WorkingGroups;

/// Many promises in a row, as they are spoken or from paper cards: the group, the seat and the term stay, Enter makes
/// the promise and the line is free for the next. Only the words must be typed. Where one chooses to whom, Enter
/// chooses.
@Route("labs/:lab/commitments/quick")
@PermitAll
class QuickEntryView extends LabView {

    private final transient CommitmentTracking tracking;
    private final transient WorkingGroups groups;
    private final transient Directory directory;
    private final transient KeptForms forms;

    private final Select<GroupSheet> group = new Select<>();
    private final ComboBox<SeatRow> seat = new ComboBox<>();
    private final Select<Horizon> horizon = new Select<>();
    private final TextField words = new TextField();
    private final MultiSelectComboBox<OrganisationRow> to = new MultiSelectComboBox<>();
    private final TextField due = new TextField();
    private final TextField knownBy = new TextField();
    private final Span count = new Span();
    private final OrderedList made = new OrderedList();
    private transient @Nullable KeptForm kept;
    private UUID next = Ids.next();
    private int number;

    QuickEntryView(
            LabLocator labs,
            CurrentActor actors,
            CommitmentTracking tracking,
            WorkingGroups groups,
            Directory directory,
            KeptForms forms) {
        super(labs, actors, "commitment.quick.title");
        this.tracking = tracking;
        this.groups = groups;
        this.directory = directory;
        this.forms = forms;
        addClassNames("quick-entry", "on-paper");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return Words.isFor(actor, lab) && !tracking.seatsToPromiseFor(lab.id()).isEmpty();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var back = new Anchor(lab().view("commitments"), getTranslation("commitment.list.title"));
        back.addClassName("soft");
        add(back, new H1(getTranslation("commitment.quick.title")));
        var open = groups.groups(lab().id()).stream()
                .filter(g -> g.state() != GroupState.CLOSED)
                .toList();
        if (open.isEmpty()) {
            add(new EmptyState(getTranslation("commitment.new.no-group")));
            return;
        }
        var print = new Button(
                getTranslation("commitment.paper.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.TERTIARY);
        var about = new Div(CommitmentCard.soft(getTranslation("commitment.quick.about")), print);
        about.addClassNames("row", "between");
        add(about);
        var seats = tracking.seatsToPromiseFor(lab().id());
        var organisations = List.copyOf(directory.organisations().values());
        build(open, seats, organisations);
        var send = new Button(getTranslation("commitment.new.send"), click -> make());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER).listenOn(words, due, knownBy);
        count.addClassName("soft");
        count.getElement().setAttribute("aria-live", "polite");
        var keeping = keep(open, seats, organisations);
        var stays = new Div(group, seat, horizon);
        stays.addClassName("quick-stays");
        var line = new Div(words, to, due, knownBy, send);
        line.addClassName("quick-line");
        var said = new Div(count, keeping.when());
        said.addClassName("row");
        add(keeping, stays, line, said, made, PromisePaper.sheets(this, lab(), reader()));
        words.focus();
    }

    private void build(List<GroupSheet> open, List<SeatRow> seats, List<OrganisationRow> organisations) {
        group.setLabel(getTranslation("commitment.new.group"));
        group.setItems(open);
        group.setItemLabelGenerator(g -> g.name().in(reader()));
        group.setValue(open.getFirst());
        seat.setLabel(getTranslation("commitment.new.seat"));
        seat.setItems(seats);
        seat.setItemLabelGenerator(
                s -> s.organisationName().in(reader()) + ", " + s.title().in(reader()));
        seat.setValue(seats.getFirst());
        horizon.setLabel(getTranslation("commitment.horizon"));
        horizon.setItems(List.of(Horizon.values()));
        horizon.setItemLabelGenerator(h -> getTranslation("commitment.horizon." + h));
        horizon.setValue(Horizon.SHORT);
        words.setLabel(getTranslation("commitment.new.words"));
        words.setMaxLength(2000);
        to.setLabel(getTranslation("commitment.new.to"));
        to.setItems(organisations);
        to.setItemLabelGenerator(o -> o.name().in(reader()));
        due.setLabel(getTranslation("commitment.new.due"));
        due.setHelperText(getTranslation("commitment.home.due-hint"));
        due.setMaxLength(10);
        knownBy.setLabel(getTranslation("commitment.new.known-by"));
        knownBy.setMaxLength(2000);
    }

    /// The line that is not made yet; what is chosen above it goes with it.
    private KeptForm keep(List<GroupSheet> open, List<SeatRow> seats, List<OrganisationRow> organisations) {
        var form = forms.of(lab(), "quick");
        form.one("group", group, open, g -> g.id().toString());
        form.one("seat", seat, seats, s -> s.id().toString());
        form.one("horizon", horizon, List.of(Horizon.values()), Horizon::name);
        form.bind("words", words);
        form.some("to", to, organisations, o -> o.id().toString());
        form.bind("due", due);
        form.bind("knownBy", knownBy);
        form.carry("id", () -> next.toString(), text -> next = UUID.fromString(text));
        form.begin();
        kept = form;
        return form;
    }

    private void make() {
        words.setInvalid(false);
        due.setInvalid(false);
        seat.setInvalid(false);
        if (!due.isEmpty() && DueOn.parse(due.getValue().strip()).isEmpty()) {
            due.setErrorMessage(getTranslation("commitment.refused.bad-day"));
            due.setInvalid(true);
            return;
        }
        try {
            var promise = new Promise(
                    next,
                    group.getValue().id(),
                    seat.getValue() == null ? null : seat.getValue().id(),
                    LocalizedText.of(reader(), words.getValue()),
                    horizon.getValue(),
                    DueOn.parse(due.getValue().strip()).orElse(null),
                    to.getValue().stream().map(OrganisationRow::id).toList(),
                    LocalizedText.of(reader(), knownBy.getValue()));
            made(tracking.promise(lab().id(), promise), seat.getValue());
        } catch (Refused refused) {
            var field = switch (refused.key()) {
                case "commitment.refused.past" -> due;
                default -> words;
            };
            var said = getTranslation(refused.key(), refused.arguments());
            if (refused.key().equals("commitment.refused.no-seat")) {
                seat.setErrorMessage(said);
                seat.setInvalid(true);
            } else {
                field.setErrorMessage(said);
                field.setInvalid(true);
            }
        }
    }

    private void made(UUID id, SeatRow by) {
        number++;
        var link = new Anchor(lab().view("commitments/" + id), words.getValue());
        made.addComponentAsFirst(
                new ListItem(link, CommitmentCard.soft(by.organisationName().in(reader()))));
        count.setText(getTranslation("commitment.quick.count", number));
        next = Ids.next();
        words.clear();
        to.clear();
        due.clear();
        knownBy.clear();
        if (kept != null) {
            kept.over();
        }
        words.focus();
    }
}
