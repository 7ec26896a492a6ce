package org.medellinlab.directory.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.medellinlab.directory.PersonPhoto;
import org.medellinlab.shared.PersonId;

/// A person's picture, or the first letters of the name where there is none.
class Portrait extends Avatar {

    private static final int NOT_FOUND = 404;

    Portrait(PersonPhoto photos, PersonId person, String name) {
        super(name);
        addClassName("portrait");
        if (photos.isThere(person)) {
            setImageHandler(DownloadHandler.fromInputStream(event -> photos.of(person)
                            .map(picture -> new DownloadResponse(
                                    new ByteArrayInputStream(picture.content()),
                                    "portrait",
                                    picture.mediaType(),
                                    picture.content().length))
                            .orElseGet(() -> DownloadResponse.error(NOT_FOUND)))
                    .inline());
        }
    }
}
