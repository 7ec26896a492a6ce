package org.medellinlab.shared.ui;

import com.vaadin.flow.component.upload.Upload;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// The field to open one file, in the reader's words. What the browser would not send, and what is too large, is said
/// where it was tried.
public class FileUpload extends Upload {

    private final transient BiConsumer<String, byte[]> taken;

    /// @param most in bytes
    /// @param types media types (`image/png`) or endings (`.csv`)
    /// @param taken what is done with the file's name and content, where the screen may be changed
    public FileUpload(int most, String[] types, BiConsumer<String, byte[]> taken) {
        this.taken = taken;
        setUploadHandler(
                new SmallUpload(most, this::take, () -> Notices.failed(this, getTranslation("shared.upload.large"))));
        UploadWords.in(this);
        setAcceptedFileExtensions(
                Stream.of(types).filter(type -> type.startsWith(".")).toArray(String[]::new));
        setAcceptedMimeTypes(
                Stream.of(types).filter(type -> !type.startsWith(".")).toArray(String[]::new));
        setMaxFiles(1);
        setMaxFileSize(most);
        addFileRejectedListener(rejected -> Notices.failed(this, rejected.getErrorMessage()));
    }

    void take(String name, byte[] content) {
        taken.accept(name, content);
        TypedHere.keepNow(); // it came in a request of its own
    }
}
