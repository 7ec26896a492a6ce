package org.medellinlab.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.medellinlab.commitment.EvidenceFiles;
import org.medellinlab.shared.LabLocator;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Files that show how a promise goes. A browser saves them and runs nothing of them.
@RestController
class EvidenceController {

    private final LabLocator labs;
    private final EvidenceFiles files;

    EvidenceController(LabLocator labs, EvidenceFiles files) {
        this.labs = labs;
        this.files = files;
    }

    @GetMapping("/labs/{lab}/commitments/{commitment}/evidence/{file}")
    ResponseEntity<byte[]> file(@PathVariable String lab, @PathVariable String commitment, @PathVariable UUID file) {
        return labs.here(lab)
                .flatMap(here -> files.of(here.id(), commitment, file))
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(content.mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(content.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .body(content.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
