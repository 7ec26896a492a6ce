package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.ValuesForm.Values;
import org.medellinlab.shared.ui.VersionsDialog;

/// A form in a dialog that is saved over the version that was read. When somebody else was faster, both versions are
/// shown and one is chosen, field by field; what was typed stays until it is saved.
class ValuesDialog extends Dialog {

    /// Writes over a version.
    @FunctionalInterface
    interface Saving {
        /// @throws StaleValues when it is no longer the version that was read
        void save(Map<String, String> typed, long version);
    }

    private final transient FormFields fields;
    private final transient Values read;
    private final transient Saving saving;

    /// @param save what the button says
    ValuesDialog(String title, String save, FormFields fields, Values read, Saving saving, Component... parts) {
        this.fields = fields;
        this.read = read;
        this.saving = saving;
        setHeaderTitle(title);
        setWidth("min(640px, 95vw)");
        setCloseOnOutsideClick(false);
        fields.fill(read.byName());
        var form = new Div(parts);
        form.addClassName("invite-form");
        add(form);
        var send = new Button(save, click -> save(fields.values(), read));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("openspace.cancel"), click -> close()), send);
    }

    private void save(Map<String, String> typed, Values base) {
        try {
            saving.save(typed, base.version());
            close();
        } catch (StaleValues stale) {
            new VersionsDialog(
                            fields,
                            base.byName(),
                            stale,
                            typed,
                            merged -> save(merged, new Values(stale.theirs(), stale.version())))
                    .open();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
