package org.medellinlab.privacy;

import java.io.ByteArrayOutputStream;
import org.medellinlab.shared.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The download of one's own data: a plain link, which changes nothing.
@RestController
class MyDataDownload {

    private final MyData data;
    private final CurrentActor actors;

    MyDataDownload(MyData data, CurrentActor actors) {
        this.data = data;
        this.actors = actors;
    }

    @GetMapping(path = "/my/data", produces = "application/zip")
    ResponseEntity<byte[]> download() {
        var zip = new ByteArrayOutputStream();
        data.write(actors.required().language(), zip);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"medellin-lab.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(zip.toByteArray());
    }
}
