package org.medellinlab.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Collator;
import java.util.List;
import org.medellinlab.shared.FollowingRole;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;

/// The roles nobody gives: they follow from registrations, visits and seats, are shown with their reason, and cannot be
/// taken away here.
class FollowingRolesPart extends Composite<Div> {

    private static final List<Role> SHOWN =
            List.of(Role.LEAD, Role.SUBTHEME_LEAD, Role.HOST, Role.DELEGATE, Role.INTERPRETER, Role.OBSERVER);
    private static final int MOST = 100;

    private final transient List<FollowingRole> all;
    private final transient RoleWords words;
    private final Div lists = new Div();

    FollowingRolesPart(List<FollowingRole> all, RoleWords words) {
        this.all = all;
        this.words = words;
        var search = new TextField(words.say("roles.following.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show(change.getValue()));
        lists.addClassName("roles-following");
        getContent()
                .add(new Card(
                        words.say("roles.following.title"),
                        new Paragraph(words.say("roles.following.words")),
                        search,
                        lists));
        show("");
    }

    private void show(String search) {
        lists.removeAll();
        for (var role : SHOWN) {
            var found = all.stream()
                    .filter(one -> one.role() == role && contains(one.name(), search))
                    .toList();
            lists.add(role(role, found, !search.isBlank()));
        }
    }

    private Component role(Role role, List<FollowingRole> found, boolean open) {
        var people = found.stream().map(FollowingRole::person).distinct().count();
        var may = new Paragraph(words.may(role));
        may.addClassName("soft");
        var summary = new H3(words.say("roles.following.count", words.name(role), people));
        var details = new Details(summary, may);
        if (found.isEmpty()) {
            details.add(new Paragraph(words.say("roles.nobody")));
        } else if (open && found.size() <= MOST) {
            details.add(list(found));
            details.setOpened(true);
        } else {
            // hundreds of delegates are written only when somebody wants to see them
            details.addOpenedChangeListener(change -> {
                if (change.isOpened() && details.getContent().count() == 1) {
                    details.add(list(found));
                }
            });
        }
        return details;
    }

    private Component list(List<FollowingRole> found) {
        var list = new UnorderedList();
        list.addClassName("roles-list");
        found.stream().limit(MOST).forEach(one -> list.add(line(one)));
        return found.size() <= MOST
                ? list
                : new Div(list, new Paragraph(words.say("roles.following.more", found.size() - MOST)));
    }

    private ListItem line(FollowingRole one) {
        var name = new Span(one.name());
        name.addClassName("roles-person");
        return new ListItem(new Div(name, reason(one, words)));
    }

    /// Why; a link to what it follows from, when there is a screen of it.
    static Component reason(FollowingRole one, RoleWords words) {
        var because = words.because(one);
        var reason = one.path() == null ? new Span(because) : new Anchor(one.path(), because);
        reason.addClassName("soft");
        return reason;
    }

    private boolean contains(String name, String search) {
        var collator = Collator.getInstance(words.reader().locale());
        collator.setStrength(Collator.PRIMARY);
        var wanted = search.strip();
        for (var at = 0; at + wanted.length() <= name.length(); at++) {
            if (collator.equals(name.substring(at, at + wanted.length()), wanted)) {
                return true;
            }
        }
        return false;
    }
}
