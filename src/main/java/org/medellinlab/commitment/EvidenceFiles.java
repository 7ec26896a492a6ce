package org.medellinlab.commitment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.medellinlab.files.FileId;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.shared.LabId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens the files that show how a promise goes, for everybody who may read the promise.
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class EvidenceFiles {

    /// @param name as whoever handed it in called it
    /// @param mediaType what its bytes are
    /// @param size in bytes
    public record Content(String name, String mediaType, long size, IntFunction<Optional<byte[]>> pieces) {

        /// Piece by piece: neither memory nor a connection is held while a slow reader reads.
        public void writeTo(OutputStream to) throws IOException {
            var position = 0;
            for (var piece = pieces.apply(position); piece.isPresent(); piece = pieces.apply(position)) {
                to.write(piece.get());
                position++;
            }
        }
    }

    private final CommitmentReading reading;
    private final KeepingFiles files;

    EvidenceFiles(CommitmentReading reading, KeepingFiles files) {
        this.reading = reading;
        this.files = files;
    }

    /// @param commitment its identifier or its key
    /// @return nothing for a file that is not among the promise's evidence, or a promise that is not for the reader
    public Optional<Content> of(LabId lab, String commitment, UUID file) {
        return reading.one(lab, commitment)
                .filter(sheet -> sheet.updates().stream()
                        .flatMap(update -> update.evidence().stream())
                        .anyMatch(evidence -> file.equals(evidence.file())))
                .flatMap(sheet -> files.find(new FileId(file)))
                .map(found -> new Content(
                        found.name(), found.mediaType(), found.size(), position -> files.piece(found.id(), position)));
    }
}
