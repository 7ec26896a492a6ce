package org.medellinlab.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.medellinlab.commitment.EvidenceFiles;
import org.medellinlab.lab.LabReading;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
        var content = found.get();
        response.setContentType(content.mediaType());
        response.setContentLengthLong(content.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(content.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        content.writeTo(response.getOutputStream());
    }
}
