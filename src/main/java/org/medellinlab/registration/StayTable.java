package org.medellinlab.registration;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table for a spreadsheet (RFC 4180, UTF-8). A cell that a spreadsheet would take for a formula starts with an
/// apostrophe: people type names, flights and diets.
final class StayTable {

    /// Without it the usual spreadsheet reads accents as something else.
    private static final String MARK = "\uFEFF";

    private StayTable() {}

    static byte[] of(List<String> names, List<? extends List<? extends @Nullable Object>> rows) {
        var out = new StringWriter();
        out.write(MARK);
        // closed before it is read: the writer keeps the last rows to itself until then
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(names.stream().map(StayTable::cell).toList());
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(StayTable::cell).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
