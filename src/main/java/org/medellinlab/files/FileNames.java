package org.medellinlab.files;

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
        return (stem.isEmpty() ? "file" : stem) + "." + ending(mediaType);
    }

    /// Never the one that was given: what a system opens by its ending may run it.
    private static String ending(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            case "application/pdf" -> "pdf";
            case "text/csv" -> "csv";
            case "text/calendar" -> "ics";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "docx";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "xlsx";
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation" -> "pptx";
            case "application/vnd.oasis.opendocument.text" -> "odt";
            case "application/vnd.oasis.opendocument.spreadsheet" -> "ods";
            case "application/vnd.oasis.opendocument.presentation" -> "odp";
            default -> "txt";
        };
    }
}
