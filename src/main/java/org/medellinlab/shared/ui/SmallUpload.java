package org.medellinlab.shared.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes one small file into memory. The browser is asked not to send a larger one; who sends it anyway is cut off
/// after the last byte that could have been taken.
public final class SmallUpload implements UploadHandler {

    private final int most;
    private final Consumer<byte[]> taken;
    private final Runnable tooLarge;

    /// @param most in bytes
    /// @param taken what is done with it, and `tooLarge` instead of it; both where the screen may be changed
    public SmallUpload(int most, Consumer<byte[]> taken, Runnable tooLarge) {
        this.most = most;
        this.taken = taken;
        this.tooLarge = tooLarge;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        var file = read(event.getInputStream(), most);
        if (file.isEmpty()) {
            event.reject();
        }
        event.getUI().access(() -> file.ifPresentOrElse(taken, tooLarge));
    }

    @Override
    public long getFileSizeMax() {
        return most;
    }

    /// Nothing when there is more.
    public static Optional<byte[]> read(InputStream file, int most) throws IOException {
        var bytes = file.readNBytes(most + 1);
        return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    }
}
