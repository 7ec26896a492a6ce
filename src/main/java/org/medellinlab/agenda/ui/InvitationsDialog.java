package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.InviteeRow;
import org.medellinlab.agenda.InvitingToItem;
import org.medellinlab.agenda.ItemInvitees;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.Notices;

/// Invites people to an item by mail: who has a part in it and is not invited yet is chosen at first; who was sent
/// what, and when, stands beside each name.
class InvitationsDialog extends Dialog {

    private final transient InvitingToItem inviting;
    private final transient LabHere lab;
    private final transient AgendaItemRow item;
    private final transient Language reader;
    private final transient Set<PersonId> chosen = new HashSet<>();
    private final TextField search = new TextField();
    private final Div list = new Div();
    private final Span count = new Span();
    private final Button send = new Button();
    private transient List<InviteeRow> people = List.of();

    InvitationsDialog(InvitingToItem inviting, LabHere lab, AgendaItemRow item, Language reader) {
        this.inviting = inviting;
        this.lab = lab;
        this.item = item;
        this.reader = reader;
        addClassName("agenda-dialog");
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("agenda.invite.title", item.title().in(reader)));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> send());
        getFooter().add(new Button(getTranslation("agenda.close"), click -> close()), send);
        var invitees = inviting.of(lab.id(), item.id());
        send.setVisible(invitees.isPresent());
        invitees.ifPresentOrElse(this::begin, () -> add(new EmptyState(getTranslation("agenda.invite.unreleased"))));
    }

    private void begin(ItemInvitees invitees) {
        people = invitees.people();
        people.stream()
                .filter(row -> !row.parts().isEmpty() && row.canBeInvited())
                .forEach(row -> chosen.add(row.person()));
        search.setLabel(getTranslation("agenda.attendance.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> fill());
        count.getElement().setAttribute("role", "status");
        list.addClassName("agenda-invitees");
        list.getElement().setAttribute("role", "group");
        list.getElement().setAttribute("aria-label", getTranslation("agenda.invite.who"));
        var content = new Div(new Paragraph(words(invitees)), search, count, list);
        content.addClassName("agenda-attendance");
        add(content);
        fill();
    }

    private String words(ItemInvitees invitees) {
        var released = invitees.item();
        var when =
                SpokenDates.day(released.day(), reader) + ", " + SpokenDates.times(released.starts(), released.ends());
        var where =
                released.venueName() == null ? "" : ", " + released.venueName().in(reader);
        return getTranslation("agenda.invite.words", invitees.release(), when + where);
    }

    private void fill() {
        list.removeAll();
        part("agenda.invite.parts", row -> row.own() || !row.parts().isEmpty());
        part("agenda.invite.everybody", row -> !row.own() && row.parts().isEmpty());
        if (list.getChildren().findAny().isEmpty()) {
            list.add(new EmptyState(getTranslation("agenda.invite.nobody")));
        }
        count();
    }

    /// Whoever is not shown stays as they are.
    private void part(String key, Predicate<InviteeRow> which) {
        var wanted = AttendanceDialog.plain(search.getValue());
        var shown = people.stream()
                .filter(which)
                .filter(row -> AttendanceDialog.plain(row.name()).contains(wanted))
                .toList();
        if (!shown.isEmpty()) {
            list.add(new H3(getTranslation(key)));
            shown.forEach(row -> list.add(new InviteeLine(
                    row,
                    chosen.contains(row.person()),
                    new VersionNames(this, lab, reader),
                    this::choose,
                    this::callOff)));
        }
    }

    private void choose(InviteeRow row, boolean wanted) {
        if (wanted) {
            chosen.add(row.person());
        } else {
            chosen.remove(row.person());
        }
        count();
    }

    private void count() {
        count.setText(getTranslation("agenda.invite.count", chosen.size()));
        send.setText(getTranslation("agenda.invite.send", chosen.size()));
        send.setEnabled(!chosen.isEmpty());
    }

    private void send() {
        Notices.done(getTranslation("agenda.invite.done", inviting.invite(lab.id(), item.id(), Set.copyOf(chosen))));
        chosen.clear();
        refresh();
    }

    private void callOff(InviteeRow row) {
        inviting.callOff(lab.id(), item.id(), Set.of(row.person()));
        Notices.done(getTranslation("agenda.invite.called-off", row.name()));
        refresh();
    }

    private void refresh() {
        people = inviting.of(lab.id(), item.id()).map(ItemInvitees::people).orElse(List.of());
        fill();
    }
}
