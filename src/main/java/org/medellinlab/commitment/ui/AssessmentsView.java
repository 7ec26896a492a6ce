package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.Assessing;
import org.medellinlab.commitment.AssessmentDue;
import org.medellinlab.commitment.AssessmentExport;
import org.medellinlab.commitment.AssessmentQueue;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.KeptForms;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.shared.ui.TableLinks;

/// A monitor's queue of a reporting period: what waits comes first, what is done stays below it.
@Route("labs/:lab/commitments/assess")
@PermitAll
class AssessmentsView extends LabView {

    private final transient Assessing assessing;
    private final transient AssessmentExport export;
    private final transient AssessmentQueue queue;
    private final transient WordsSource words;
    private final transient KeptForms kept;
    private final Select<LabDraft.Period> period = new Select<>();
    private final Span count = new Span();
    private final Div list = new Div();
    private final Div rest = new Div();
    private final Div files = new Div();
    private final transient Set<UUID> shown = new HashSet<>();
    private transient @Nullable String next;

    AssessmentsView(
            LabLocator labs,
            CurrentActor actors,
            Assessing assessing,
            AssessmentQueue queue,
            AssessmentExport export,
            WordsSource words,
            KeptForms kept) {
        super(labs, actors, "commitment.assess.title");
        this.assessing = assessing;
        this.queue = queue;
        this.export = export;
        this.words = words;
        this.kept = kept;
        list.addClassName("assessment-list");
        count.addClassName("soft");
        count.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.MONITOR, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        add(new H1(getTranslation("commitment.assess.title")));
        add(CommitmentCard.soft(getTranslation("commitment.assess.about")));
        var periods = assessing.periods(lab().id());
        if (periods.isEmpty()) {
            add(new EmptyState(getTranslation("commitment.assess.no-period")));
            return;
        }
        var say = words.of(lab(), reader());
        period.setLabel(getTranslation("commitment.report.period"));
        period.setItems(periods);
        period.setItemLabelGenerator(p -> say.day(p.from()) + " – " + say.day(p.until()));
        period.addValueChangeListener(change -> fill(say));
        add(period, count, list, rest, files);
        period.setValue(periods.getFirst());
    }

    private TableLinks files(String of) {
        var here = lab();
        var reader = reader();
        return new TableLinks(here)
                .under(getTranslation("commitment.assess.take"))
                .table(
                        "assessments-" + of,
                        () -> export.csv(here.id(), of, reader),
                        () -> export.xlsx(here.id(), of, reader));
    }

    private void fill(Words say) {
        list.removeAll();
        files.removeAll();
        files.add(files(period.getValue().key()));
        rest.removeAll();
        shown.clear();
        next = null;
        var all = count();
        if (all == 0) {
            list.add(new EmptyState(getTranslation("commitment.assess.none")));
            return;
        }
        rest.add(new MoreOfIt("commitment.assess.shown", all, () -> {
            page(say);
            return next == null ? all : shown.size();
        }));
    }

    /// What was assessed since it was shown comes again behind what waits, and is not shown twice.
    private void page(Words say) {
        var page = queue.page(lab().id(), period.getValue().key(), next);
        page.rows().stream().filter(due -> shown.add(due.commitment())).forEach(due -> list.add(row(due, say)));
        next = page.next();
    }

    private int count() {
        var counts = queue.counts(lab().id(), period.getValue().key());
        count.setText(getTranslation("commitment.assess.waiting", counts.waiting(), counts.all()));
        return counts.all();
    }

    /// Only this one: others may be half written.
    private void again(Component row, UUID commitment, Words say) {
        count();
        queue.one(lab().id(), period.getValue().key(), commitment).ifPresent(due -> list.replace(row, row(due, say)));
    }

    private Component row(AssessmentDue due, Words say) {
        var link = new Anchor(
                lab().view("commitments/" + due.key()), due.statement().in(reader()));
        var chips =
                new Div(CommitmentCard.soft(getTranslation("commitment.assessed.told")), say.completion(due.told()));
        chips.addClassNames("row", "chips");
        if (due.found() == null) {
            chips.add(new StatusChip(Tone.WARN, getTranslation("commitment.assess.waits")));
        } else {
            chips.add(CommitmentCard.soft(getTranslation("commitment.assessed.found")), say.completion(due.found()));
        }
        var owner = due.owner() == null ? getTranslation("commitment.no-seat") : say.seat(due.owner());
        var row = new Article(new H3(link), CommitmentCard.soft(owner), chips);
        row.addClassNames("card", "commitment-card");
        var details =
                new Details(getTranslation(due.found() == null ? "commitment.assess.open" : "commitment.assess.again"));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(new AssessmentForm(
                        assessing, lab(), due, period.getValue().key(), kept, () -> again(row, due.commitment(), say)));
            }
        });
        row.add(details);
        return row;
    }
}
