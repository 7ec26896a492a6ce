package org.medellinlab.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.identity.GrantRow;
import org.medellinlab.identity.Granting;
import org.medellinlab.identity.RoleReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Notices;

/// The roles that people give: who has each, since when and from whom, and the ways to give and to take away. Either
/// can be undone at once.
class GrantedRolesPart extends Composite<Div> {

    private final transient Granting granting;
    private final transient RoleWords words;
    private final transient List<Role> roles;
    private final transient @Nullable LabId lab;
    private final transient PersonId me;
    private final Div cards = new Div();

    /// @param lab where the roles hold; everywhere when absent
    /// @param me who looks: who takes away their own role cannot undo it
    GrantedRolesPart(
            Granting granting,
            RoleReading reading,
            RoleWords words,
            List<Role> roles,
            @Nullable LabId lab,
            PersonId me) {
        this.granting = granting;
        this.words = words;
        this.roles = roles;
        this.lab = lab;
        this.me = me;
        cards.addClassName("roles-cards");
        getContent().addClassName("roles-part");
        getContent()
                .add(new Card(words.say("roles.give.title"), new GrantForm(reading, words, roles, this::give)), cards);
        show();
    }

    private void show() {
        cards.removeAll();
        var grants = lab == null ? granting.grantsEverywhere() : granting.grantsOf(lab);
        roles.forEach(role -> cards.add(
                card(role, grants.stream().filter(grant -> grant.role() == role).toList())));
    }

    private Card card(Role role, List<GrantRow> grants) {
        var may = new Paragraph(words.may(role));
        may.addClassName("soft");
        var list = new UnorderedList();
        list.addClassName("roles-list");
        grants.forEach(grant -> list.add(line(grant)));
        var nobody = new Paragraph(words.say("roles.nobody"));
        nobody.addClassName("roles-nobody");
        return new Card(words.name(role), may, grants.isEmpty() ? nobody : list);
    }

    private ListItem line(GrantRow grant) {
        var name = new Span(grant.name());
        name.addClassName("roles-person");
        var origin = new Span(words.origin(grant));
        origin.addClassName("soft");
        var take = new Button(words.say("roles.take"), click -> ask(grant));
        take.addThemeVariants(ButtonVariant.TERTIARY);
        take.setAriaLabel(words.say("roles.take.of", words.name(grant.role()), grant.name()));
        return new ListItem(new Div(name, origin), take);
    }

    private boolean give(RoleReading.Candidate person, Role role) {
        if (!changed(() -> granting.grant(person.person(), role, lab))) {
            return false;
        }
        undoable(
                words.say("roles.given", person.name(), words.name(role)),
                () -> granting.revoke(person.person(), role, lab));
        return true;
    }

    private void ask(GrantRow grant) {
        if (!grant.person().equals(me)) {
            take(grant);
            return;
        }
        var dialog = new ConfirmDialog(
                words.say("roles.take.own.title"),
                words.say("roles.take.own.words", words.name(grant.role())),
                words.say("roles.take"),
                confirmed -> changed(() -> granting.revoke(grant.person(), grant.role(), lab)));
        dialog.setCancelable(true);
        dialog.setCancelText(words.say("roles.keep"));
        dialog.open();
    }

    private void take(GrantRow grant) {
        if (changed(() -> granting.revoke(grant.person(), grant.role(), lab))) {
            undoable(
                    words.say("roles.taken", grant.name(), words.name(grant.role())),
                    () -> granting.grant(grant.person(), grant.role(), lab));
        }
    }

    private boolean changed(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
            return false;
        }
        show();
        return true;
    }

    private void undoable(String said, Runnable undo) {
        Notices.undoable(said, words.say("roles.undo"), () -> changed(undo));
    }
}
