package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.medellinlab.files.FileUse;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.FileLink;
import org.medellinlab.shared.ui.FileUpload;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.TopicPhotos;

/// Pictures of the paper on which a topic was written down.
class PhotosPart extends Composite<Div> {

    private final transient LabId lab;
    private final UUID topic;
    private final transient TopicPhotos photos;
    private final boolean mayWrite;
    private final Div said = new Div();
    private final Div list = new Div();
    private final FileUpload upload =
            new FileUpload(FileUse.DOCUMENT.bytes(), FileUse.DOCUMENT.accepted(), this::arrived);

    PhotosPart(LabId lab, UUID topic, TopicPhotos photos, boolean mayWrite) {
        this.lab = lab;
        this.topic = topic;
        this.photos = photos;
        this.mayWrite = mayWrite;
        said.addClassNames("row", "document-said");
        said.getElement().setAttribute("role", "status");
        var card = new Card(getTranslation("openspace.photos"), list, said);
        card.addClassNames("topic-part", "not-printed");
        if (mayWrite) {
            card.add(upload);
        }
        getContent().add(card);
        refresh();
    }

    /// The next one may follow.
    private void arrived(String name, byte[] content) {
        work(() -> photos.add(lab, topic, Ids.next(), name, content));
        upload.clearFileList();
    }

    private void refresh() {
        list.removeAll();
        var all = photos.of(lab, topic);
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("openspace.photos.none")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("keep-list");
        all.forEach(photo -> {
            var item = new ListItem(new FileLink(photo.name(), () -> photos.open(lab, topic, photo.id())));
            if (mayWrite) {
                var remove = new Button(getTranslation("openspace.remove"), click -> remove(photo));
                remove.addThemeVariants(ButtonVariant.TERTIARY);
                remove.setAriaLabel(getTranslation("openspace.remove") + ": " + photo.name());
                item.add(remove);
            }
            items.add(item);
        });
        list.add(items);
    }

    private void remove(TopicPhotos.Photo photo) {
        work(() -> {
            photos.remove(lab, topic, photo.id());
            said.add(
                    new Span(getTranslation("workinggroup.document.removed", photo.name())),
                    new Button(
                            getTranslation("workinggroup.document.undo"),
                            click -> work(() -> photos.bringBack(lab, topic, photo.id()))));
        });
    }

    private void work(Runnable work) {
        said.removeAll();
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }
}
