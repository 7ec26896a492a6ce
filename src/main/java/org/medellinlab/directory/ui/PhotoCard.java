package org.medellinlab.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.medellinlab.directory.DirectoryCard;
import org.medellinlab.directory.PersonPhoto;
import org.medellinlab.files.FileUse;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.FileUpload;
import org.medellinlab.shared.ui.Notices;

/// Where a person's picture is chosen, changed and taken away.
class PhotoCard extends Card {

    private final transient PersonPhoto photos;
    private final transient DirectoryCard person;
    private final transient Runnable changed;

    /// @param changed told after each change
    PhotoCard(PersonPhoto photos, DirectoryCard person, Runnable changed) {
        super(UI.getCurrent().getTranslation("directory.photo"));
        this.photos = photos;
        this.person = person;
        this.changed = changed;
        addClassName("not-printed");
        add(new Paragraph(getTranslation("directory.photo.words")), upload());
        if (photos.isThere(new PersonId(person.id()))) {
            add(new Div(new Button(getTranslation("directory.photo.remove"), click -> remove())));
        }
    }

    private FileUpload upload() {
        return new FileUpload(FileUse.PORTRAIT.bytes(), FileUse.PORTRAIT.accepted(), (name, content) -> put(content));
    }

    private void put(byte[] picture) {
        try {
            photos.put(person, picture);
            changed.run();
            Notices.done(getTranslation("directory.photo.saved"));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    /// With a way back: the picture is held as long as the page stays.
    private void remove() {
        var before = photos.of(new PersonId(person.id()));
        photos.remove(person);
        removeAll();
        var undo = new Button(
                getTranslation("directory.undo"),
                click -> before.ifPresentOrElse(picture -> put(picture.content()), changed));
        var line = new Div(new Span(getTranslation("directory.photo.removed")), undo);
        line.addClassNames("row", "directory-saved");
        line.getElement().setAttribute("role", "status");
        add(line, upload());
    }
}
