package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.medellinlab.files.FileContent;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.AccessDeniedException;

/// A link to a file that somebody handed in. The browser saves it and opens nothing of it here.
final class FileLink {

    private FileLink() {}

    static Anchor of(String words, Supplier<Optional<FileContent>> file) {
        return new Anchor(DownloadHandler.fromInputStream(event -> response(file)), words);
    }

    private static DownloadResponse response(Supplier<Optional<FileContent>> file) {
        try {
            return file.get()
                    .map(content -> new DownloadResponse(
                            new ByteArrayInputStream(content.whole()),
                            content.name(),
                            content.mediaType(),
                            Math.toIntExact(content.size())))
                    .orElseGet(() -> DownloadResponse.error(404));
        } catch (NotForYou | AccessDeniedException no) {
            return DownloadResponse.error(404);
        }
    }
}
