package org.medellinlab.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.commitment.EvidenceFiles;
import org.medellinlab.files.FileId;
import org.medellinlab.files.SmallPictures;
import org.medellinlab.shared.FileContent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Files that show how a promise goes; its page shows those that are pictures.
@RestController
class EvidenceController {

    private final PublicLabs labs;
    private final EvidenceFiles files;
    private final SmallPictures small;

    EvidenceController(PublicLabs labs, EvidenceFiles files, SmallPictures small) {
        this.labs = labs;
        this.files = files;
        this.small = small;
    }

    @GetMapping("/labs/{lab}/commitments/{commitment}/evidence/{file}")
    void file(
            @PathVariable String lab,
            @PathVariable String commitment,
            @PathVariable UUID file,
            HttpServletResponse response)
            throws IOException {
        FileAnswer.show(found(lab, commitment, file), response);
    }

    /// A picture as its page shows it beside words.
    @GetMapping("/labs/{lab}/commitments/{commitment}/evidence/{file}/small")
    void small(
            @PathVariable String lab,
            @PathVariable String commitment,
            @PathVariable UUID file,
            HttpServletResponse response)
            throws IOException {
        FileAnswer.show(found(lab, commitment, file).map(content -> small.of(new FileId(file), content)), response);
    }

    private Optional<FileContent> found(String lab, String commitment, UUID file) {
        return labs.open(lab).flatMap(here -> files.of(here.id(), commitment, file));
    }
}
