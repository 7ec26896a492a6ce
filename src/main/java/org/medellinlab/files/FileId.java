package org.medellinlab.files;

import java.util.UUID;

/// Names a stored file.
public record FileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
