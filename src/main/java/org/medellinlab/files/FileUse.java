package org.medellinlab.files;

import java.util.Set;

/// What a file is handed in for: which types it may have, how large it may be, and how large its pictures stay.
public enum FileUse {
    /// A person's picture.
    PORTRAIT(10, 640, Set.of("image/jpeg", "image/png")),
    /// Something to read or to show: material of an activity, evidence of a promise.
    DOCUMENT(
            20,
            2_560,
            Set.of(
                    "image/jpeg",
                    "image/png",
                    "application/pdf",
                    "text/plain",
                    "text/csv",
                    "text/calendar",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "application/vnd.oasis.opendocument.presentation"));

    private final int megabytes;
    private final int pixels;
    private final Set<String> types;

    FileUse(int megabytes, int pixels, Set<String> types) {
        this.megabytes = megabytes;
        this.pixels = pixels;
        this.types = types;
    }

    /// The most it may have.
    public int megabytes() {
        return megabytes;
    }

    /// The most it may have.
    public int bytes() {
        return megabytes * 1_048_576;
    }

    boolean takes(String mediaType) {
        return types.contains(mediaType);
    }

    /// The longer side of a picture that is kept; larger ones are made smaller.
    int pixels() {
        return pixels;
    }

    /// For the field that opens a file, which then offers no other.
    public String[] accepted() {
        return types.toArray(String[]::new);
    }
}
