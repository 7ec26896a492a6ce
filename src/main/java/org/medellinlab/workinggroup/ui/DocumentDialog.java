package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.files.FileUse;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.FileUpload;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.DocumentAudience;
import org.medellinlab.workinggroup.DocumentDraft;

/// Adds a document to a group: a file, or the address of a page.
class DocumentDialog extends Dialog {

    private static final int LONGEST_TITLE = 200;

    private final UUID id = Ids.next();
    private final TextField title;
    private final TextField address;
    private final Select<DocumentAudience> audience = new Select<>();
    private transient DocumentDraft.@Nullable Upload file;

    DocumentDialog(Consumer<DocumentDraft> sender) {
        setHeaderTitle(getTranslation("workinggroup.document.add-one"));
        setWidth("min(560px, 95vw)");
        setCloseOnOutsideClick(false);
        title = new TextField(getTranslation("workinggroup.document.title"));
        title.setMaxLength(LONGEST_TITLE);
        address = new TextField(getTranslation("workinggroup.document.address"));
        address.setMaxLength(1000);
        var upload = new FileUpload(FileUse.DOCUMENT.bytes(), FileUse.DOCUMENT.accepted(), this::arrived);
        upload.addFileRemovedListener(removed -> {
            file = null;
            address.setEnabled(true);
        });
        audience.setLabel(getTranslation("workinggroup.document.for"));
        audience.setItems(DocumentAudience.values());
        audience.setItemLabelGenerator(one -> getTranslation("workinggroup.document.for." + one));
        audience.setValue(DocumentAudience.GROUP);
        var form = new Div(upload, address, title, audience);
        form.addClassName("invite-form");
        add(form);
        var add = new Button(getTranslation("workinggroup.document.add"), click -> send(sender));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("openspace.cancel"), click -> close()), add);
    }

    private void arrived(String name, byte[] content) {
        file = new DocumentDraft.Upload(name, content);
        address.setEnabled(false);
        if (title.isEmpty()) {
            title.setValue(name.length() > LONGEST_TITLE ? name.substring(0, LONGEST_TITLE) : name);
        }
    }

    private void send(Consumer<DocumentDraft> sender) {
        try {
            sender.accept(new DocumentDraft(id, title.getValue(), address.getValue(), file, audience.getValue()));
            close();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
