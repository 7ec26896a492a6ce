package org.medellinlab.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.medellinlab.files.FileContent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// A file that somebody handed in, for the public. A browser saves it and runs nothing of it.
final class Attachment {

    private Attachment() {}

    static void send(FileContent content, HttpServletResponse response) throws IOException {
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
