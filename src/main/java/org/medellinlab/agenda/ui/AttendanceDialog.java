package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AttendanceRow;
import org.medellinlab.agenda.NotingAttendance;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.Notices;

/// Who was at an item: everybody who comes to the lab, to be ticked off.
class AttendanceDialog extends Dialog {

    private final transient List<AttendanceRow> rows;
    private final transient Set<PersonId> there = new HashSet<>();
    private final transient Language reader;
    private final CheckboxGroup<AttendanceRow> list = new CheckboxGroup<>();
    private final Span count = new Span();
    private boolean filling;

    AttendanceDialog(NotingAttendance attendance, LabHere lab, AgendaItemRow item, Language reader) {
        this.reader = reader;
        rows = attendance.of(lab.id(), item.id());
        rows.stream().filter(AttendanceRow::attended).forEach(row -> there.add(row.person()));
        addClassName("agenda-dialog");
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("agenda.attendance.title", item.title().in(reader)));
        if (rows.isEmpty()) {
            add(new EmptyState(getTranslation("agenda.attendance.nobody")));
        } else {
            add(content());
        }
        var save = new Button(getTranslation("agenda.save"), click -> {
            var number = attendance.note(lab.id(), item.id(), there);
            close();
            Notices.done(getTranslation("agenda.attendance.saved", number));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setVisible(!rows.isEmpty());
        getFooter().add(new Button(getTranslation("agenda.cancel"), click -> close()), save);
    }

    private Div content() {
        var search = new TextField(getTranslation("agenda.attendance.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> fill(change.getValue()));
        list.setLabel(getTranslation("agenda.attendance.who"));
        list.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        list.setItemLabelGenerator(row -> row.organisation() == null
                ? row.name()
                : row.name() + " · " + row.organisation().in(reader));
        list.addValueChangeListener(change -> {
            if (!filling) {
                change.getOldValue().forEach(row -> there.remove(row.person()));
                change.getValue().forEach(row -> there.add(row.person()));
                count();
            }
        });
        count.getElement().setAttribute("role", "status");
        fill("");
        var content = new Div(search, count, list);
        content.addClassName("agenda-attendance");
        return content;
    }

    /// Whoever is not shown stays as they are.
    private void fill(String typed) {
        filling = true;
        var wanted = plain(typed);
        var shown =
                rows.stream().filter(row -> plain(row.name()).contains(wanted)).toList();
        list.setItems(shown);
        list.setValue(shown.stream().filter(row -> there.contains(row.person())).collect(Collectors.toSet()));
        filling = false;
        count();
    }

    private void count() {
        count.setText(getTranslation("agenda.attendance.count", there.size(), rows.size()));
    }

    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
