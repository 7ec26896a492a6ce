package org.medellinlab.registration.ui;

import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.AccessDeniedException;

/// A PDF made when it is asked for. It is whole before its first byte leaves, so that who may not have it, or no
/// longer, gets an answer that says so and no broken file.
final class BadgeDownload {

    private BadgeDownload() {}

    static DownloadResponse of(String file, Consumer<OutputStream> writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.accept(bytes);
        } catch (NotForYou | Refused | AccessDeniedException no) {
            return DownloadResponse.error(404);
        }
        return new DownloadResponse(
                new ByteArrayInputStream(bytes.toByteArray()), file, "application/pdf", bytes.size());
    }
}
