package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.medellinlab.agenda.OfflineFolder;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.AccessDeniedException;

/// The link that makes the folder for when the network fails. The file is whole before its first byte leaves.
final class FolderDownload {

    private FolderDownload() {}

    static Anchor link(Component there, OfflineFolder folder, LabHere lab, Language reader) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    try {
                        return response(folder, lab, reader);
                    } catch (NotForYou | AccessDeniedException no) {
                        return DownloadResponse.error(404);
                    }
                }),
                there.getTranslation("folder.button"));
        link.getElement().setAttribute("download", true);
        return link;
    }

    /// Beside the memory, on a disk: a lab's slides are many. It goes when it has been read.
    private static DownloadResponse response(OfflineFolder folder, LabHere lab, Language reader) {
        try {
            var file = Files.createTempFile("medellinlab-folder", ".zip");
            try (var out = Files.newOutputStream(file)) {
                folder.write(lab.id(), reader, out);
            } catch (IOException | RuntimeException failed) {
                Files.delete(file);
                throw failed;
            }
            // asked before it is opened: from then on it has no name any more
            var size = Math.toIntExact(Files.size(file));
            return new DownloadResponse(
                    Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE),
                    lab.slug() + ".zip",
                    "application/zip",
                    size);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
