package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.medellinlab.agenda.AgendaChange;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Refused;

/// What differs between the draft and what is public; and, when publishing, the name under which it goes out.
class ReleaseDialog extends Dialog {

    /// Only shows what differs.
    ReleaseDialog(List<AgendaChange> changes, ItemWords words) {
        show(changes, words, "agenda.compare.title");
        getFooter().add(new Button(getTranslation("agenda.close"), click -> close()));
    }

    /// Shows what differs and publishes it.
    ReleaseDialog(
            AgendaPlanning planning,
            LabHere lab,
            int next,
            List<AgendaChange> changes,
            int invited,
            ItemWords words,
            Runnable released) {
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        var name = new TextField(getTranslation("agenda.release.name"));
        name.setValue(getTranslation("agenda.release.suggestion", next));
        name.setMaxLength(200);
        name.setHelperText(getTranslation("agenda.release.hint"));
        name.setWidthFull();
        name.setAutofocus(true);
        add(name);
        show(changes, words, "agenda.release.title");
        if (invited > 0) {
            var told = new Paragraph(getTranslation("agenda.release.invited", invited));
            told.addClassName("agenda-others");
            add(told);
        }
        var publish = new Button(getTranslation("agenda.release.publish"), click -> {
            try {
                planning.release(lab.id(), name.getValue());
                close();
                released.run();
            } catch (Refused refused) {
                name.setErrorMessage(getTranslation(refused.key(), refused.arguments()));
                name.setInvalid(true);
            }
        });
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("agenda.cancel"), click -> close()), publish);
    }

    private void show(List<AgendaChange> changes, ItemWords words, String titleKey) {
        addClassName("agenda-dialog");
        setHeaderTitle(getTranslation(titleKey));
        add(new Paragraph(
                changes.isEmpty()
                        ? getTranslation("agenda.compare.same")
                        : getTranslation("agenda.compare.words", changes.size())));
        add(words.changes(changes));
    }
}
