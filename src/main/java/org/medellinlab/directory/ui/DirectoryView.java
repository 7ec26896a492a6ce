package org.medellinlab.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.DirectoryBrowsing;
import org.medellinlab.directory.DirectoryEntry;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.OfficeView;

/// Who is who: people, organisations, seats and cities, each kind a list to search. The address keeps the search.
@Route("directory")
@PermitAll
class DirectoryView extends OfficeView {

    private final transient DirectoryBrowsing browsing;
    private final TextField search = new TextField();
    private final Nav kinds = new Nav();
    private final UnorderedList list = new UnorderedList();
    private final Div below = new Div();
    private transient DirectoryKind kind = DirectoryKind.PERSON;

    DirectoryView(DirectoryBrowsing browsing, CurrentActor actors) {
        super(actors, "directory.title");
        this.browsing = browsing;
        addClassName("directory");
        kinds.addClassName("directory-kinds");
        list.addClassName("directory-list");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                remember();
                showFirst();
            }
        });
    }

    @Override
    public boolean isFor(Actor actor) {
        return !actor.roles().isEmpty();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        kind = asked.getSingleParameter("kind").flatMap(DirectoryKind::ofPath).orElse(DirectoryKind.PERSON);
        search.setLabel(getTranslation("directory.search"));
        search.setClearButtonVisible(true);
        search.setValue(asked.getSingleParameter("q").orElse(""));
        kinds.setAriaLabel(getTranslation("directory.kinds"));
        var head = new Div(new H1(getTranslation("directory.title")));
        head.addClassNames("row", "between");
        if (actors().mayKeepDirectory()) {
            head.add(new Anchor("directory/duplicates", getTranslation("directory.duplicates")));
        }
        add(head, search, kinds, list, below);
        showFirst();
    }

    private void remember() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, "directory?" + parameters(kind).getQueryString());
    }

    private QueryParameters parameters(DirectoryKind of) {
        return QueryParameters.simple(
                search.isEmpty() ? Map.of("kind", of.path()) : Map.of("kind", of.path(), "q", search.getValue()));
    }

    private void showFirst() {
        kinds.removeAll();
        for (var each : new DirectoryKind[] {
            DirectoryKind.PERSON, DirectoryKind.ORGANISATION, DirectoryKind.SEAT, DirectoryKind.CITY
        }) {
            var link = new Anchor(
                    "directory?" + parameters(each).getQueryString(), getTranslation("directory.kind." + each));
            if (each == kind) {
                link.getElement().setAttribute("aria-current", "page");
            }
            kinds.add(link);
        }
        list.removeAll();
        below.removeAll();
        showMore(null);
        if (list.getChildren().findAny().isEmpty()) {
            below.add(new EmptyState(
                    search.isEmpty()
                            ? getTranslation("directory.empty")
                            : getTranslation("directory.found-nothing", search.getValue())));
        }
    }

    private void showMore(@Nullable String after) {
        var page = browsing.page(kind, search.getValue(), after, reader());
        page.entries().forEach(entry -> list.add(line(entry)));
        below.removeAll();
        var next = page.next();
        if (next != null) {
            below.add(new Button(getTranslation("directory.more"), click -> showMore(next)));
        }
    }

    private static ListItem line(DirectoryEntry entry) {
        var detail = new Span(entry.detail());
        detail.addClassName("soft");
        return new ListItem(new Anchor(entry.kind().sheet(entry.key()), entry.name()), detail);
    }
}
