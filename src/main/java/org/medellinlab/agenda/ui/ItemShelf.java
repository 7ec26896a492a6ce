package org.medellinlab.agenda.ui;

import java.util.Optional;
import java.util.UUID;
import org.medellinlab.agenda.ItemFile;
import org.medellinlab.agenda.ItemFiles;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.UnsentFiles.Unsent;
import org.medellinlab.shared.ui.FormFiles;

/// The files of one item, for whoever writes it: those of the lab's items, and those handed in and not saved yet.
record ItemShelf(ItemFiles files, LabId lab, FormFiles handedIn) {

    ItemFile keep(String name, byte[] content) {
        return file(handedIn.take(name, content));
    }

    /// One that was left half written; nothing when it is gone.
    Optional<ItemFile> find(String id) {
        return handedIn.find(id).map(ItemShelf::file);
    }

    Optional<FileContent> open(UUID file) {
        return files.ofDraft(lab, file).or(() -> handedIn.open(file));
    }

    private static ItemFile file(Unsent file) {
        return new ItemFile(file.id(), file.name(), file.size());
    }
}
