package org.medellinlab.shared;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Writes lines of words, the headings first, as a file that every spreadsheet opens and none computes.
public final class TableFile {

    private TableFile() {}

    /// As comma-separated values (RFC 4180).
    public static byte[] csv(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(TableFile::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// As a workbook of one sheet.
    public static byte[] xlsx(List<List<String>> lines) {
        return Workbook.of(lines);
    }

    private static String quoted(String cell) {
        return "\"" + SafeCell.of(cell).replace("\"", "\"\"") + "\"";
    }
}
