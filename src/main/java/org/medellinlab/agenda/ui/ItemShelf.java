package org.medellinlab.agenda.ui;

import java.util.Optional;
import java.util.UUID;
import org.medellinlab.agenda.ItemFile;
import org.medellinlab.agenda.ItemFiles;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.LabId;

/// The files of one lab's items, for whoever writes them.
record ItemShelf(ItemFiles files, LabId lab) {

    ItemFile keep(String name, byte[] content) {
        return files.keep(lab, name, content);
    }

    Optional<FileContent> open(UUID file) {
        return files.ofDraft(lab, file);
    }
}
