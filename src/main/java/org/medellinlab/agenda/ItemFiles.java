package org.medellinlab.agenda;

import java.util.Optional;
import java.util.UUID;
import org.medellinlab.files.FileId;
import org.medellinlab.files.FileUse;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The files of a lab's items. One is kept as soon as it is handed in, so that an item which is still being written can
/// have it; what no item and no version names any more goes after a while.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class ItemFiles {

    /// Of a lab; what no item has any more counts until it is gone for good.
    private static final int MOST = 1_000;

    private final KeepingFiles files;
    private final ItemFileRows rows;
    private final AgendaRows agenda;

    ItemFiles(KeepingFiles files, ItemFileRows rows, AgendaRows agenda) {
        this.files = files;
        this.rows = rows;
        this.agenda = agenda;
    }

    /// Keeps a file that an item of the lab may have.
    ///
    /// @throws Refused for an empty or too large one, and for what is not what its name says
    public ItemFile keep(LabId lab, String name, byte[] content) {
        if (rows.number(lab.value()) >= MOST) {
            throw new Refused("files.many", MOST);
        }
        var file = files.keep(FileUse.DOCUMENT, name, content);
        rows.keep(lab.value(), file.id().value());
        return new ItemFile(file.id().value(), file.name(), file.size());
    }

    /// Any of them, for whoever writes the items.
    @Transactional(readOnly = true)
    public Optional<FileContent> ofDraft(LabId lab, UUID file) {
        return rows.isKept(lab.value(), file) ? files.content(new FileId(file)) : Optional.empty();
    }

    /// One that the latest release holds, for whoever may read that.
    @Transactional(readOnly = true)
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
