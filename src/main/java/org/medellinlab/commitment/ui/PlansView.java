package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.medellinlab.commitment.ActionPlans;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.FileUpload;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.GroupState;
import org.medellinlab.workinggroup.WorkingGroups;

/// Brings an action plan: a file, a preview with the organisations its names probably mean, and what of it is taken.
@Route("labs/:lab/commitments/plans")
@PermitAll
class PlansView extends LabView {

    private static final int MOST_BYTES = 5_000_000;

    private final transient ActionPlans plans;
    private final transient WorkingGroups groups;
    private final transient Directory directory;
    private final transient WordsSource words;
    private final Select<GroupSheet> group = new Select<>();
    private final Div preview = new Div();
    private final Button bring = new Button();
    private final transient List<PlanLine> lines = new ArrayList<>();

    PlansView(
            LabLocator labs,
            CurrentActor actors,
            ActionPlans plans,
            WorkingGroups groups,
            Directory directory,
            WordsSource words) {
        super(labs, actors, "commitment.plan.title");
        this.plans = plans;
        this.groups = groups;
        this.directory = directory;
        this.words = words;
        preview.addClassName("plan-preview");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var back = new Anchor(lab().view("commitments"), getTranslation("commitment.list.title"));
        back.addClassName("soft");
        add(back, new H1(getTranslation("commitment.plan.title")));
        var open = groups.groups(lab().id()).stream()
                .filter(g -> g.state() != GroupState.CLOSED)
                .toList();
        if (open.isEmpty()) {
            add(new EmptyState(getTranslation("commitment.new.no-group")));
            return;
        }
        add(CommitmentCard.soft(getTranslation("commitment.plan.about")));
        add(CommitmentCard.soft(getTranslation("commitment.plan.columns")));
        add(CommitmentCard.soft(getTranslation("commitment.plan.rows")));
        group.setLabel(getTranslation("commitment.new.group"));
        group.setItems(open);
        group.setItemLabelGenerator(g -> g.name().in(reader()));
        group.setValue(open.getFirst());
        // browsers know no type of YAML: by the endings
        var upload =
                new FileUpload(MOST_BYTES, new String[] {".csv", ".tsv", ".txt", ".xlsx", ".yaml", ".yml"}, this::read);
        upload.addAllFinishedListener(finished -> upload.clearFileList()); // the mended file may follow
        bring.addThemeVariants(ButtonVariant.PRIMARY);
        bring.setVisible(false);
        bring.setDisableOnClick(true);
        bring.addClickListener(click -> bring());
        add(group, upload, preview, bring);
    }

    private void read(String name, byte[] content) {
        try {
            var drafts = plans.preview(lab().id(), name, content);
            var organisations = List.copyOf(directory.organisations().values());
            preview.removeAll();
            preview.add(CommitmentCard.soft(name));
            lines.clear();
            var seats = directory.seats().values().stream()
                    .sorted(Comparator.comparing(SeatRow::key))
                    .collect(Collectors.groupingBy(SeatRow::organisation));
            var say = words.of(lab(), reader());
            drafts.forEach(draft -> lines.add(new PlanLine(draft, organisations, seats, say)));
            lines.forEach(preview::add);
            bring.setText(getTranslation("commitment.plan.bring", lines.size()));
            bring.setVisible(true);
            bring.setEnabled(true);
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void bring() {
        var unclear = lines.stream().filter(PlanLine::lacksSeat).findFirst();
        if (unclear.isPresent()) {
            unclear.get().askSeat();
            bring.setEnabled(true);
            return;
        }
        var chosen = lines.stream().flatMap(line -> line.chosen().stream()).toList();
        var brought = plans.bring(lab().id(), group.getValue().id(), chosen, reader());
        Notices.done(getTranslation(
                "commitment.plan.done", brought.brought(), brought.known(), brought.seatless(), brought.told()));
        getUI().ifPresent(ui -> ui.navigate(lab().view("commitments")));
    }
}
