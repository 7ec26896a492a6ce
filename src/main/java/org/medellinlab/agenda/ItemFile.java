package org.medellinlab.agenda;

import java.util.Locale;
import java.util.UUID;

/// A file that belongs to an item, by what is said of it.
///
/// @param name as whoever handed it in called it
/// @param size in bytes
public record ItemFile(UUID id, String name, long size) {

    private static final double MEGABYTE = 1_048_576;

    /// Short for what it is: "PDF".
    public String kind() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /// How much there is to load, never said to be nothing.
    public double megabytes() {
        return Math.max(0.1, size / MEGABYTE);
    }
}
