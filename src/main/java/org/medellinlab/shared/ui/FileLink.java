package org.medellinlab.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.AccessDeniedException;

/// A link that hands out a file that is kept, to be saved and not shown. Asked for again at each click, so that who may
/// no longer have it gets nothing.
public class FileLink extends Anchor {

    /// @param file nothing when it is gone, or not for the reader
    public FileLink(String words, Supplier<Optional<FileContent>> file) {
        super(DownloadHandler.fromInputStream(event -> response(file)), words);
    }

    static DownloadResponse response(Supplier<Optional<FileContent>> file) {
        try {
            return file.get()
                    .map(content -> new DownloadResponse(
                            content.stream(), content.name(), content.mediaType(), Math.toIntExact(content.size())))
                    .orElseGet(() -> DownloadResponse.error(404));
        } catch (NotForYou | AccessDeniedException no) {
            return DownloadResponse.error(404);
        }
    }
}
