package org.medellinlab.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import java.util.function.Supplier;
import org.medellinlab.shared.FileContent;

/// A picture that is kept, shown small; it opens in full. Asked for again each time it is fetched, so that who may no
/// longer have it gets nothing.
public class FilePicture extends Anchor {

    /// @param words what it shows, for who does not see it
    /// @param small nothing when it is gone, or not for the reader
    /// @param full the same
    public FilePicture(String words, Supplier<Optional<FileContent>> small, Supplier<Optional<FileContent>> full) {
        super(shown(full), "");
        setTarget(AnchorTarget.BLANK);
        addClassName("file-picture");
        var picture = new Image(shown(small), words);
        picture.getElement().setAttribute("loading", "lazy");
        add(picture);
    }

    private static DownloadHandler shown(Supplier<Optional<FileContent>> file) {
        return DownloadHandler.fromInputStream(event -> FileLink.response(file)).inline();
    }
}
