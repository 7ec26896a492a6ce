package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Function;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.WorkingGroups;

/// Everything promised in a lab, to be narrowed down by group, horizon and completion.
@Route("labs/:lab/commitments")
@PermitAll
class CommitmentsView extends LabView {

    private final transient CommitmentReading commitments;
    private final transient CommitmentTracking tracking;
    private final transient WorkingGroups groups;
    private final transient Ratifying ratifying;
    private final transient WordsSource words;

    private final Select<GroupSheet> group = new Select<>();
    private final Select<Horizon> horizon = new Select<>();
    private final Select<Completion> completion = new Select<>();
    private final Span count = new Span();
    private final Div list = new Div();

    CommitmentsView(
            LabLocator labs,
            CurrentActor actors,
            CommitmentReading commitments,
            CommitmentTracking tracking,
            WorkingGroups groups,
            Ratifying ratifying,
            WordsSource words) {
        super(labs, actors, "commitment.list.title");
        this.commitments = commitments;
        this.tracking = tracking;
        this.groups = groups;
        this.ratifying = ratifying;
        this.words = words;
        list.addClassName("commitment-list");
        count.addClassName("soft");
        count.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return Words.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var head = new Div(new H1(getTranslation("commitment.list.title")));
        head.addClassNames("row", "between");
        var mayPromise = !tracking.seatsToPromiseFor(lab().id()).isEmpty();
        if (mayPromise) {
            var make = new Anchor(lab().view("commitments/new"), getTranslation("commitment.new.button"));
            make.addClassName("promise-button");
            head.add(make);
        }
        add(head);
        var all = commitments.ofLab(lab().id());
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation(mayPromise ? "commitment.list.empty-may" : "commitment.list.empty")));
            return;
        }
        var say = words.of(lab(), reader());
        add(new RatificationBar(ratifying, actor(), lab(), all));
        filter(
                group,
                "commitment.filter.group",
                groups.groups(lab().id()),
                g -> g.name().in(reader()));
        filter(
                horizon,
                "commitment.filter.horizon",
                List.of(Horizon.values()),
                h -> say.say("commitment.horizon." + h));
        filter(
                completion,
                "commitment.filter.completion",
                List.of(Completion.values()),
                c -> say.say("commitment.completion." + c));
        List.of(group, horizon, completion).forEach(f -> f.addValueChangeListener(change -> fill(all, say)));
        var filters = new Div(group, horizon, completion);
        filters.addClassName("filters");
        add(filters, count, list);
        fill(all, say);
    }

    private <T> void filter(Select<T> select, String labelKey, List<T> items, Function<T, String> name) {
        select.setLabel(getTranslation(labelKey));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("commitment.filter.all"));
        select.setItemLabelGenerator(item -> item == null ? getTranslation("commitment.filter.all") : name.apply(item));
        select.setItems(items);
    }

    private void fill(List<CommitmentSheet> all, Words say) {
        var shown = all.stream()
                .filter(c -> group.getValue() == null
                        || c.group().equals(group.getValue().id()))
                .filter(c -> horizon.getValue() == null || c.horizon() == horizon.getValue())
                .filter(c -> completion.getValue() == null || c.completion() == completion.getValue())
                .toList();
        count.setText(getTranslation("commitment.list.count", shown.size(), all.size()));
        list.removeAll();
        if (shown.isEmpty()) {
            list.add(new EmptyState(getTranslation("commitment.list.none-like-this")));
        }
        list.add(shown.stream()
                .map(c -> new CommitmentCard(c, lab(), say, List.of()))
                .toArray(Component[]::new));
    }
}
