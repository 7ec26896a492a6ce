package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.medellinlab.agenda.ItemFile;
import org.medellinlab.agenda.ItemMaterial;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.FileLink;

/// What there is to read or see of an item: links that open, files that are saved.
class MaterialLinks extends UnorderedList {

    /// @param open opens a file for the reader
    MaterialLinks(List<ItemMaterial> materials, Function<UUID, Optional<FileContent>> open, Language reader) {
        addClassName("materials");
        materials.forEach(material -> add(line(material, open, reader)));
        setVisible(!materials.isEmpty());
    }

    private ListItem line(ItemMaterial material, Function<UUID, Optional<FileContent>> open, Language reader) {
        var title = material.title().shownIn(reader);
        var file = material.file();
        var link =
                file == null ? link(material, title.words()) : new FileLink(title.words(), () -> open.apply(file.id()));
        link.getElement().setAttribute("lang", title.language().tag());
        var line = new ListItem(link);
        if (file != null) {
            line.add(about(this, file));
        }
        return line;
    }

    /// "PDF, 1.2 MB".
    static Span about(Component there, ItemFile file) {
        var about = new Span(there.getTranslation("agenda.material.file", file.kind(), file.megabytes()));
        about.addClassName("soft");
        return about;
    }

    private static Anchor link(ItemMaterial material, String words) {
        var link = new Anchor(material.link(), words, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
