package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.FileLink;
import org.medellinlab.shared.ui.KeptForms;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.DocumentAudience;
import org.medellinlab.workinggroup.DocumentRow;
import org.medellinlab.workinggroup.GroupShelf;

/// The documents of a group: read by whom they are for, put there and taken away by its people.
class DocumentsPart extends Composite<Section> {

    private static final int KILO = 1024;

    private final UUID group;
    private final transient LabHere lab;
    private final Language reader;
    private final transient GroupShelf shelf;
    private final Div said = new Div();
    private final Div list = new Div();

    DocumentsPart(UUID group, LabHere lab, Language reader, GroupShelf shelf, KeptForms kept) {
        this.group = group;
        this.lab = lab;
        this.reader = reader;
        this.shelf = shelf;
        getContent().addClassNames("group-meetings", "group-documents");
        said.addClassNames("row", "document-said");
        said.getElement().setAttribute("role", "status");
        var head = new Div(new H2(getTranslation("workinggroup.documents")));
        head.addClassNames("row", "between");
        if (shelf.isIn(lab.id(), group)) {
            head.add(new Button(
                    getTranslation("workinggroup.document.add-one"),
                    click -> new DocumentDialog(kept.of(lab, "document/" + group), draft -> {
                                shelf.add(lab.id(), group, draft);
                                said.removeAll();
                                refresh();
                            })
                            .open()));
        }
        getContent().add(head, said, list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var all = shelf.documents(lab.id(), group);
        if (all.isEmpty()) {
            var none = new Paragraph(getTranslation("workinggroup.documents.empty"));
            none.addClassName("soft");
            list.add(none);
            return;
        }
        var may = shelf.isIn(lab.id(), group);
        var items = new UnorderedList();
        items.addClassName("keep-list");
        all.forEach(document -> items.add(item(document, may)));
        list.add(items);
    }

    private ListItem item(DocumentRow document, boolean may) {
        var more = new Span(more(document));
        more.addClassName("soft");
        var words = new Div(link(document), more);
        words.addClassName("topic-step");
        var item = new ListItem(words);
        if (may) {
            var remove = new Button(getTranslation("workinggroup.keep.remove"), click -> remove(document));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("workinggroup.keep.remove") + ": " + document.title());
            item.add(remove);
        }
        return item;
    }

    private Component link(DocumentRow document) {
        if (document.address() == null) {
            return new FileLink(document.title(), () -> shelf.open(lab.id(), group, document.id()));
        }
        var link = new Anchor(document.address(), document.title(), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return link;
    }

    /// "mapa.pdf, 340 kB · lo agregó Ana, 3 de marzo de 2026 · para todos".
    private String more(DocumentRow document) {
        return Stream.of(file(document.file()), added(document), audience(document))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String file(DocumentRow.@Nullable File file) {
        return file == null
                ? ""
                : getTranslation("workinggroup.document.file", file.name(), Math.ceilDiv(file.size(), KILO));
    }

    private String added(DocumentRow document) {
        if (document.addedAt() == null) {
            return "";
        }
        var day = SpokenDates.dayAndYear(
                Objects.requireNonNull(document.addedAt()).atZone(lab.zone()).toLocalDate(), reader);
        return document.addedBy() == null
                ? getTranslation("workinggroup.document.added", day)
                : getTranslation("workinggroup.document.added-by", document.addedBy(), day);
    }

    private String audience(DocumentRow document) {
        return document.audience() == DocumentAudience.PUBLIC ? getTranslation("workinggroup.document.for.PUBLIC") : "";
    }

    private void remove(DocumentRow document) {
        work(() -> {
            shelf.remove(lab.id(), group, document.id());
            said.removeAll();
            var undo = new Button(
                    getTranslation("workinggroup.document.undo"),
                    click -> work(() -> {
                        shelf.bringBack(lab.id(), group, document.id());
                        said.removeAll();
                    }));
            said.add(new Span(getTranslation("workinggroup.document.removed", document.title())), undo);
        });
    }

    private void work(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        refresh();
    }
}
