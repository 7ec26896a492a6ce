package org.medellinlab.commitment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.medellinlab.shared.SafeCell;

/// Writes lines of words as comma-separated values (RFC 4180) that every spreadsheet opens and none computes.
final class TableFile {

    private TableFile() {}

    static byte[] csv(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(TableFile::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return "\"" + SafeCell.of(cell).replace("\"", "\"\"") + "\"";
    }
}
