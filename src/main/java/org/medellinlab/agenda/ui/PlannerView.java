package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaPlanner;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.ItemOrdering;
import org.medellinlab.agenda.PlannerProposal.Move;
import org.medellinlab.agenda.PlannerRun;
import org.medellinlab.agenda.PlannerWish;
import org.medellinlab.agenda.ProposalAccepting;
import org.medellinlab.agenda.ProposalAccepting.Accepted;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;

/// The planner: what it may do, how far it is, and what it proposes beside the draft.
@Route("labs/:lab/planner")
@PermitAll
class PlannerView extends LabView {

    private static final int POLL_MILLIS = 500;

    private final transient AgendaPlanner planner;
    private final transient ProposalAccepting accepting;
    private final transient ItemOrdering ordering;
    private final transient AgendaReading reading;
    private final transient LabReading labs;
    private final Div working = new Div();
    private final Span far = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Div proposed = new Div();
    private final Div said = new Div();
    private transient @Nullable PlannerRun run;
    private transient @Nullable Registration polling;

    PlannerView(
            LabLocator locator,
            CurrentActor actors,
            AgendaPlanner planner,
            ProposalAccepting accepting,
            ItemOrdering ordering,
            AgendaReading reading,
            LabReading labs) {
        super(locator, actors, "planner.title");
        this.planner = planner;
        this.accepting = accepting;
        this.ordering = ordering;
        this.reading = reading;
        this.labs = labs;
        addClassName("planner");
        setId("main");
        said.addClassName("row");
        said.getElement().setAttribute("role", "status");
        working.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", getTranslation("planner.working"));
        proposed.addClassName("planner-proposed");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var items = Stream.concat(reading.draft(lab().id()).stream(), reading.unscheduled(lab().id()).stream())
                .toList();
        var words = new Paragraph(getTranslation("planner.words"));
        words.addClassName("soft");
        proposed.removeAll();
        working.removeAll();
        var rules = new Paragraph(getTranslation("planner.rules", AgendaPlanner.MOST_HOURS_A_DAY));
        rules.addClassName("soft");
        said.removeAll();
        add(
                new H1(getTranslation("planner.title")),
                words,
                rules,
                new PlannerOptions(items, labs.venues(lab().id()), reader(), this::start),
                new OrdersCard(ordering, lab(), items, reader()),
                working,
                said,
                proposed);
    }

    private void start(PlannerWish wish) {
        said.removeAll();
        proposed.removeAll();
        try {
            run = planner.start(lab().id(), wish);
            getUI().ifPresent(ui -> ui.setPollInterval(POLL_MILLIS));
            follow();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    /// Shows how far the planner is; when it has ended, what it proposes.
    void follow() {
        var current = run;
        if (current == null) {
            return;
        }
        var progress = current.progress();
        if (progress.done()) {
            run = null;
            working.removeAll();
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
            showProposal(current);
            return;
        }
        far.setText(getTranslation("planner.progress", progress.seconds(), progress.most(), progress.broken()));
        bar.setMax(progress.most());
        bar.setValue(Math.min(progress.most(), progress.seconds()));
        if (working.getChildren().findAny().isEmpty()) {
            // made once: whoever is on the button with the keyboard stays there
            working.add(far, bar, new Button(getTranslation("planner.stop"), click -> stop()));
        }
    }

    private void stop() {
        var current = run;
        if (current != null) {
            current.stop();
        }
    }

    private void showProposal(PlannerRun ended) {
        proposed.removeAll();
        proposed.add(new ProposalCard(planner.proposal(lab().id(), ended), reader(), this::accept));
    }

    private void accept(List<Move> chosen) {
        try {
            var accepted = accepting.accept(lab().id(), chosen);
            proposed.removeAll();
            said.removeAll();
            said.add(new Span(
                    getTranslation("planner.accepted", accepted.before().size())));
            if (!accepted.missed().isEmpty()) {
                said.add(new Span(
                        getTranslation("planner.missed", accepted.missed().size())));
            }
            if (!accepted.late().isEmpty()) {
                said.add(new Span(getTranslation("planner.late", accepted.late().size())));
            }
            var undo = new Button(getTranslation("planner.undo"), click -> undo(accepted));
            var look = new com.vaadin.flow.component.html.Anchor(lab().view("agenda"), getTranslation("planner.look"));
            undo.addThemeVariants(ButtonVariant.TERTIARY);
            said.add(undo, look);
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void undo(Accepted accepted) {
        said.removeAll();
        said.add(new Span(getTranslation("planner.undone", accepting.undo(lab().id(), accepted))));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        polling = event.getUI().addPollListener(poll -> follow());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (polling != null) {
            polling.remove();
        }
        event.getUI().setPollInterval(-1);
        if (run != null) {
            run.stop(); // nobody would see what it finds
        }
    }
}
