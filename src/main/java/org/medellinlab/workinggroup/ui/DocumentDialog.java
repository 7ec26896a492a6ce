package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.medellinlab.files.FileUse;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.UnsentFiles.Unsent;
import org.medellinlab.shared.ui.KeptForm;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.OneFile;
import org.medellinlab.workinggroup.DocumentAudience;
import org.medellinlab.workinggroup.DocumentDraft;

/// Adds a document to a group: a file, or the address of a page.
class DocumentDialog extends Dialog {

    private static final int LONGEST_TITLE = 200;

    private final KeptForm kept;
    private final TextField title;
    private final TextField address;
    private final OneFile file;
    private final Select<DocumentAudience> audience = new Select<>();
    private UUID id = Ids.next();

    DocumentDialog(KeptForm kept, Consumer<DocumentDraft> sender) {
        this.kept = kept;
        setHeaderTitle(getTranslation("workinggroup.document.add-one"));
        setWidth("min(560px, 95vw)");
        setCloseOnOutsideClick(false);
        title = new TextField(getTranslation("workinggroup.document.title"));
        title.setMaxLength(LONGEST_TITLE);
        address = new TextField(getTranslation("workinggroup.document.address"));
        address.setMaxLength(1000);
        file = new OneFile(kept.files(), FileUse.DOCUMENT.bytes(), FileUse.DOCUMENT.accepted());
        audience.setLabel(getTranslation("workinggroup.document.for"));
        audience.setItems(DocumentAudience.values());
        audience.setItemLabelGenerator(one -> getTranslation("workinggroup.document.for." + one));
        audience.setValue(DocumentAudience.GROUP);
        var form = new Div(kept, file, address, title, audience, kept.when());
        form.addClassName("invite-form");
        add(form);
        var add = new Button(getTranslation("workinggroup.document.add"), click -> send(sender));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("openspace.cancel"), click -> giveUp()), add);
        keep();
    }

    private void keep() {
        kept.carry("id", () -> id.toString(), text -> id = UUID.fromString(text));
        kept.bind("title", title);
        kept.bind("address", address);
        kept.one("audience", audience, List.of(DocumentAudience.values()), DocumentAudience::name);
        var typed = kept.bind("file", file::named, named -> {
            file.fill(named);
            eitherOr();
        });
        file.onChange(() -> {
            eitherOr();
            file.file().filter(here -> title.isEmpty()).map(Unsent::name).ifPresent(title::setValue);
            typed.run();
        });
        kept.begin();
    }

    private void eitherOr() {
        address.setEnabled(file.file().isEmpty());
    }

    private void giveUp() {
        kept.givenUp();
        close();
    }

    private void send(Consumer<DocumentDraft> sender) {
        try {
            var handedIn = file.file().map(Unsent::id).orElse(null);
            sender.accept(new DocumentDraft(id, title.getValue(), address.getValue(), handedIn, audience.getValue()));
            kept.over();
            close();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
