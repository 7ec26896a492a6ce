package org.medellinlab.commitment;

import java.util.Optional;
import java.util.UUID;
import org.medellinlab.files.FileId;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.LabId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens the files that show how a promise goes, for everybody who may read the promise.
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class EvidenceFiles {

    private final CommitmentReading reading;
    private final KeepingFiles files;

    EvidenceFiles(CommitmentReading reading, KeepingFiles files) {
        this.reading = reading;
        this.files = files;
    }

    /// @param commitment its identifier or its key
    /// @return nothing for a file that is not among the promise's evidence, or a promise that is not for the reader
    public Optional<FileContent> of(LabId lab, String commitment, UUID file) {
        return reading.one(lab, commitment)
                .filter(sheet -> sheet.updates().stream()
                        .flatMap(update -> update.evidence().stream())
                        .anyMatch(evidence -> file.equals(evidence.file())))
                .flatMap(sheet -> files.content(new FileId(file)));
    }
}
