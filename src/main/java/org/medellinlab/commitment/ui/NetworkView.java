package org.medellinlab.commitment.ui;

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
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.NetworkExport;
import org.medellinlab.commitment.PromiseNetwork;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.WorkingGroups;

/// The network a lab has made: who promised whom, on a map, with the matrix and the list beside it.
@Route("labs/:lab/commitments/network")
@PermitAll
class NetworkView extends LabView {

    private final transient PromiseNetwork network;
    private final transient NetworkExport export;
    private final transient WorkingGroups groups;

    private final Select<GroupSheet> group = new Select<>();
    private final Select<Horizon> horizon = new Select<>();
    private final Select<Completion> completion = new Select<>();
    private final Span count = new Span();
    private final Div pictures = new Div();

    NetworkView(
            LabLocator labs, CurrentActor actors, PromiseNetwork network, NetworkExport export, WorkingGroups groups) {
        super(labs, actors, "commitment.network.title");
        this.network = network;
        this.export = export;
        this.groups = groups;
        pictures.addClassName("network");
        count.addClassName("soft");
        count.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return Words.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var back = new Anchor(lab().view("commitments"), getTranslation("commitment.list.title"));
        back.addClassName("soft");
        add(back, new H1(getTranslation("commitment.network.title")));
        select(
                group,
                "commitment.filter.group",
                groups.groups(lab().id()),
                g -> g.name().in(reader()));
        select(
                horizon,
                "commitment.filter.horizon",
                List.of(Horizon.values()),
                h -> getTranslation("commitment.horizon." + h));
        select(
                completion,
                "commitment.filter.completion",
                List.of(Completion.values()),
                c -> getTranslation("commitment.completion." + c));
        List.of(group, horizon, completion).forEach(field -> field.addValueChangeListener(change -> fill()));
        var filters = new Div(group, horizon, completion);
        filters.addClassName("filters");
        add(filters, count, pictures);
        fill();
    }

    private <T> void select(Select<T> field, String label, List<T> items, Function<T, String> name) {
        field.setLabel(getTranslation(label));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("commitment.filter.all"));
        field.setItemLabelGenerator(item -> item == null ? getTranslation("commitment.filter.all") : name.apply(item));
        field.setItems(items);
    }

    private void fill() {
        var narrowed = new PromiseNetwork.Narrowed(
                group.getValue() == null ? null : group.getValue().id(), horizon.getValue(), completion.getValue());
        var ties = network.of(lab().id(), narrowed);
        pictures.removeAll();
        count.setText(getTranslation("commitment.network.count", ties.cities().size(), ties.promises(), ties.toAll()));
        if (ties.betweenOrganisations().isEmpty()) {
            pictures.add(new EmptyState(getTranslation("commitment.network.empty")));
            return;
        }
        pictures.add(
                new Card(
                        getTranslation("commitment.network.map"),
                        new NetworkMap(ties, narrowed.board(), lab(), reader())),
                new Card(
                        getTranslation("commitment.network.list"),
                        new NetworkList(
                                ties, () -> network.whole(lab().id(), narrowed), narrowed.board(), lab(), reader()),
                        new BoardFiles(lab(), reader()).of(export, narrowed, NetworkExport.Form.LIST)));
        var matrix = new Card(getTranslation("commitment.network.matrix"));
        pictures.add(matrix);
        // it lies below: what is above is shown first
        matrix.getElement()
                .executeJs("return true")
                .then(shown -> matrix.add(
                        new NetworkMatrix(ties, narrowed.board(), lab(), reader()),
                        new BoardFiles(lab(), reader()).of(export, narrowed, NetworkExport.Form.MATRIX)));
    }
}
