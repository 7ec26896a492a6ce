package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaClashes;
import org.medellinlab.agenda.AgendaField;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.StaleEdit;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.KeptForm;

/// An item to be written: a new one, or one of the draft.
class ItemEditor extends Dialog {

    /// What the screen does when something happened here.
    record Outcome(
            Consumer<AgendaItemRow> saved,
            Consumer<AgendaItemRow> withdrawn,
            Consumer<AgendaItemRow> attendance,
            Consumer<AgendaItemRow> invitations) {}

    private final transient AgendaPlanning planning;
    private final transient LabHere lab;
    private final transient ItemWords words;
    private final transient Outcome outcome;
    private final transient @Nullable AgendaItemRow item;
    private final ItemFields fields;
    private final KeptForm kept;
    private final Paragraph problem = new Paragraph();
    private final Paragraph others = new Paragraph();
    private final Paragraph meanwhile = new Paragraph();

    ItemEditor(
            AgendaPlanning planning,
            LabHere lab,
            ItemWords words,
            ItemFields fields,
            KeptForm kept,
            @Nullable AgendaItemRow item,
            Outcome outcome) {
        this.planning = planning;
        this.lab = lab;
        this.words = words;
        this.fields = fields;
        this.kept = kept;
        this.item = item;
        this.outcome = outcome;
        addClassName("agenda-dialog");
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation(item == null ? "agenda.new" : "agenda.edit.title"));
        problem.addClassName("agenda-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        others.addClassName("agenda-others");
        others.getElement().setAttribute("role", "status");
        others.setVisible(false);
        meanwhile.addClassName("agenda-others");
        meanwhile.getElement().setAttribute("role", "status");
        meanwhile.setVisible(false);
        add(others, kept, meanwhile, fields, problem, kept.when());
        if (item != null) {
            var withdraw = new Button(getTranslation("agenda.withdraw"), click -> withdraw(item));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            withdraw.addClassName("agenda-withdraw");
            var attended = new Button(
                    getTranslation("agenda.attendance"),
                    click -> outcome.attendance().accept(item));
            attended.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            var invite = new Button(
                    getTranslation("agenda.invite.open"),
                    click -> outcome.invitations().accept(item));
            invite.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            getFooter().add(withdraw, attended, invite);
        }
        var save = new Button(getTranslation("agenda.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("agenda.cancel"), click -> giveUp()), save);
        fields.keepIn(kept);
        kept.whenOthersWrote(this::sayWritten);
        kept.begin();
    }

    private void giveUp() {
        kept.givenUp();
        close();
    }

    private void sayWritten(Set<String> names) {
        var said = Stream.of(AgendaField.values())
                .filter(field -> names.stream().anyMatch(name -> name.split("[.]")[0].equals(field.name())))
                .map(field -> getTranslation("agenda.field." + field.name()))
                .toList();
        meanwhile.setText(getTranslation("agenda.edit.meanwhile", String.join(", ", said)));
        meanwhile.setVisible(true);
    }

    /// Nothing for a new one.
    @Nullable
    UUID item() {
        return item == null ? null : item.id();
    }

    /// Says who else has it open.
    void others(List<String> names) {
        others.setVisible(!names.isEmpty());
        var said = names.isEmpty() ? "" : getTranslation("agenda.edit.others", String.join(", ", names));
        if (!said.equals(others.getText())) {
            others.setText(said);
        }
    }

    /// Shows what does not fit about it, now and whenever it is asked for.
    ItemEditor alsoChecking(AgendaClashes clashes, Language reader) {
        var warnings = new ItemWarnings(reader);
        addComponentAsFirst(warnings);
        if (item != null) {
            warnings.show(clashes.ifSaved(lab.id(), item.id(), AgendaItemForm.of(item)), false);
        }
        var check = new Button(
                getTranslation("clash.check"),
                click -> fields.form().ifPresent(form -> warnings.show(clashes.ifSaved(lab.id(), item(), form), true)));
        check.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(check);
        return this;
    }

    private void save() {
        problem.setVisible(false);
        fields.form().ifPresent(form -> save(form, item));
    }

    private void save(AgendaItemForm form, @Nullable AgendaItemRow over) {
        try {
            var saved = over == null
                    ? planning.add(lab.id(), form)
                    : planning.edit(lab.id(), over.id(), over.version(), form);
            kept.over();
            close();
            outcome.saved().accept(saved);
        } catch (StaleEdit stale) {
            var base = item == null ? form : AgendaItemForm.of(item);
            new MergeDialog(words, base, stale, merged -> save(merged, stale.theirs())).open();
        } catch (Refused refused) {
            say(refused);
        }
    }

    private void withdraw(AgendaItemRow withdrawn) {
        try {
            planning.withdraw(lab.id(), withdrawn.id());
            kept.over();
            close();
            outcome.withdrawn().accept(withdrawn);
        } catch (Refused refused) {
            say(refused);
        }
    }

    private void say(Refused refused) {
        problem.setText(getTranslation(refused.key(), refused.arguments()));
        problem.setVisible(true);
    }
}
