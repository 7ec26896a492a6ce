package org.medellinlab.agenda;

import java.util.Optional;
import java.util.UUID;
import org.medellinlab.files.FileId;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.LabId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The files of a lab's items; what no item and no version names any more goes after a while.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.mayOrganise(#lab)")
public class ItemFiles {

    private final KeepingFiles files;
    private final ItemFileRows rows;
    private final AgendaRows agenda;

    ItemFiles(KeepingFiles files, ItemFileRows rows, AgendaRows agenda) {
        this.files = files;
        this.rows = rows;
        this.agenda = agenda;
    }

    /// Any of them, for whoever writes the items.
    public Optional<FileContent> ofDraft(LabId lab, UUID file) {
        return rows.isKept(lab.value(), file) ? files.content(new FileId(file)) : Optional.empty();
    }

    /// One that the latest release holds, for whoever may read that.
    @PreAuthorize("permitAll()")
    public Optional<FileContent> released(LabId lab, UUID file) {
        if (!rows.isKept(lab.value(), file)) {
            return Optional.empty();
        }
        return agenda.latest(lab)
                .filter(release -> release.agenda().items().stream()
                        .flatMap(item -> item.details().materials().stream())
                        .anyMatch(material -> !material.team()
                                && material.file() != null
                                && material.file().id().equals(file)))
                .flatMap(release -> files.content(new FileId(file)));
    }
}
