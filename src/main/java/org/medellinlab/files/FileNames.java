package org.medellinlab.files;

import java.util.Locale;
import org.medellinlab.shared.PlainLine;

/// The name a file goes by: a plain line without folders, ending as its content demands.
final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    static String of(String given, String mediaType) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .strip();
        var dot = last.lastIndexOf('.');
        var stem = new StringBuilder();
        (dot > 0 ? last.substring(0, dot) : last)
                .codePoints()
                .filter(sign -> PlainLine.isOne(Character.toString(sign)) && "<>:\"|?*".indexOf(sign) < 0)
                .limit(LONGEST)
                .forEach(stem::appendCodePoint);
        var ending = dot > 0 ? last.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        var kept = mediaType.startsWith("image/") || !ending.matches("[a-z0-9]{1,5}") ? ending(mediaType) : ending;
        return (stem.isEmpty() ? "file" : stem) + "." + kept;
    }

    private static String ending(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            case "application/pdf" -> "pdf";
            case "text/csv" -> "csv";
            default -> "txt";
        };
    }
}
