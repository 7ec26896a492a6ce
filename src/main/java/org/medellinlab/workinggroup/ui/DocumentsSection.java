package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.KeptForms;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.workinggroup.GroupShelf;
import org.springframework.beans.factory.ObjectProvider;

/// On a group's page: its documents.
@org.springframework.stereotype.Component
class DocumentsSection implements SheetSection {

    private final ObjectProvider<GroupShelf> shelf;
    private final KeptForms kept;

    DocumentsSection(ObjectProvider<GroupShelf> shelf, KeptForms kept) {
        this.shelf = shelf;
        this.kept = kept;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public Optional<Component> section(Subject subject, Actor actor, LabHere lab, Language reader) {
        return subject.place() == Place.GROUP
                ? Optional.of(new DocumentsPart(subject.id(), lab, reader, shelf.getObject(), kept))
                : Optional.empty();
    }
}
