package org.medellinlab.shared.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Takes one small file into memory. The browser is asked not to send a larger one; who sends it anyway is cut off
/// after the last byte that could have been taken.
public final class SmallUpload implements UploadHandler {

    private final int most;
    private final BiConsumer<String, byte[]> taken;
    private final Runnable tooLarge;

    /// @param most in bytes
    /// @param taken what is done with its name and content, where the screen may be changed
    /// @param tooLarge what is done instead
    public SmallUpload(int most, BiConsumer<String, byte[]> taken, Runnable tooLarge) {
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
        var name = event.getFileName();
        event.getUI().access(() -> file.ifPresentOrElse(bytes -> taken.accept(name, bytes), tooLarge));
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
