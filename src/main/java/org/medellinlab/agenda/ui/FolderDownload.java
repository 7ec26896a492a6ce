package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
                    var bytes = new ByteArrayOutputStream(400_000);
                    try {
                        folder.write(lab.id(), reader, bytes);
                    } catch (NotForYou | AccessDeniedException no) {
                        return DownloadResponse.error(404);
                    }
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes.toByteArray()),
                            lab.slug() + ".zip",
                            "application/zip",
                            bytes.size());
                }),
                there.getTranslation("folder.button"));
        link.getElement().setAttribute("download", true);
        return link;
    }
}
