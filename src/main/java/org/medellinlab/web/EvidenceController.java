package org.medellinlab.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.medellinlab.commitment.EvidenceFiles;
import org.medellinlab.lab.LabReading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Files that show how a promise goes. A browser saves them and runs nothing of them.
@RestController
class EvidenceController {

    private final LabReading labs;
    private final EvidenceFiles files;

    EvidenceController(LabReading labs, EvidenceFiles files) {
        this.labs = labs;
        this.files = files;
    }

    @GetMapping("/labs/{lab}/commitments/{commitment}/evidence/{file}")
    void file(
            @PathVariable String lab,
            @PathVariable String commitment,
            @PathVariable UUID file,
            HttpServletResponse response)
            throws IOException {
        var found = labs.bySlug(lab)
                .filter(here -> here.draft().state().isPublic())
                .flatMap(here -> files.of(here.id(), commitment, file));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Attachment.send(found.get(), response);
    }
}
