package org.medellinlab.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.medellinlab.shared.FileContent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Hands a file out. A browser saves it, or shows a picture, and runs nothing of it.
final class FileAnswer {

    /// A browser lays out the page on which a picture stands alone by styles of its own.
    private static final String PICTURE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private FileAnswer() {}

    /// To be saved.
    ///
    /// @param found nothing: the address does not exist
    static void send(Optional<FileContent> found, HttpServletResponse response) throws IOException {
        send(found, false, response);
    }

    /// The same, but a picture is shown.
    static void show(Optional<FileContent> found, HttpServletResponse response) throws IOException {
        send(found, found.map(FileContent::isPicture).orElse(false), response);
    }

    private static void send(Optional<FileContent> found, boolean shown, HttpServletResponse response)
            throws IOException {
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var content = found.get();
        response.setContentType(content.mediaType());
        response.setContentLengthLong(content.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(content.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", shown ? PICTURE : "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        content.writeTo(response.getOutputStream());
    }
}
