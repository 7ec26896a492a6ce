package org.medellinlab.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/// Says once more what will happen, and asks for the word.
class ErasureDialog extends Dialog {

    ErasureDialog(Runnable confirmed) {
        addClassName("directory-dialog");
        setHeaderTitle(getTranslation("privacy.erase.title"));
        setCloseOnOutsideClick(false);
        var understood = new Checkbox(getTranslation("privacy.erase.understood"));
        var ask = new Button(getTranslation("privacy.erase.confirm"), click -> {
            close();
            confirmed.run();
        });
        ask.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        ask.setEnabled(false);
        ask.setDisableOnClick(true);
        understood.addValueChangeListener(change -> ask.setEnabled(change.getValue()));
        add(new Paragraph(getTranslation("privacy.erase.words")), ErasureCard.what(this), understood);
        getFooter().add(new Button(getTranslation("directory.cancel"), click -> close()), ask);
    }
}
