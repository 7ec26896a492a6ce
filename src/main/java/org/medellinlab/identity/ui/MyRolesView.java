package org.medellinlab.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import org.medellinlab.identity.Granting;
import org.medellinlab.identity.RoleReading;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.EmptyState;

/// What I may do here, and why: everywhere, and in each lab.
@Route("my-roles")
@PermitAll
class MyRolesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Granting granting;
    private final transient RoleReading reading;
    private final transient LabLocator labs;
    private final transient Clock clock;

    MyRolesView(Granting granting, RoleReading reading, LabLocator labs, Clock clock) {
        this.granting = granting;
        this.reading = reading;
        this.labs = labs;
        this.clock = clock;
        addClassNames("view", "roles");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(getTranslation("roles.mine.title")), new Paragraph(getTranslation("roles.mine.words")));
        var granted = granting.mine();
        var following = reading.mine();
        if (granted.isEmpty() && following.isEmpty()) {
            add(new EmptyState(getTranslation("roles.mine.none")));
            return;
        }
        var everywhere = new UnorderedList();
        granted.stream()
                .filter(grant -> grant.lab() == null)
                .forEach(grant -> everywhere.add(
                        line(grant.role(), new Span(words(clock.getZone()).origin(grant)))));
        addCard(getTranslation("roles.mine.everywhere"), everywhere);
        for (var lab : labs.everywhere()) {
            var list = new UnorderedList();
            granted.stream()
                    .filter(grant -> Objects.equals(grant.lab(), lab.id()))
                    .forEach(grant -> list.add(
                            line(grant.role(), new Span(words(lab.zone()).origin(grant)))));
            following.stream()
                    .filter(role -> role.lab().equals(lab.id()))
                    .forEach(role -> list.add(line(role.role(), FollowingRolesPart.reason(role, words(lab.zone())))));
            addCard(name(lab), list);
        }
    }

    private void addCard(String title, UnorderedList list) {
        if (list.getComponentCount() > 0) {
            list.addClassName("roles-list");
            add(new Card(title, list));
        }
    }

    private ListItem line(Role role, Component why) {
        var words = words(clock.getZone());
        var name = new Span(words.name(role));
        name.addClassName("roles-person");
        why.getElement().getClassList().add("soft");
        return new ListItem(new Div(name, new Paragraph(words.may(role)), why));
    }

    private RoleWords words(ZoneId zone) {
        return new RoleWords(this, reader(), zone);
    }

    private String name(LabHere lab) {
        return lab.name().in(reader());
    }

    private Language reader() {
        return Language.of(UI.getCurrent().getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roles.mine.title") + " · " + getTranslation("shared.product");
    }
}
