package org.medellinlab.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.report.OpenDataTree.Commitment;
import org.medellinlab.shared.Language;

/// The promises as a table (RFC 4180). A cell that a spreadsheet would take for a formula starts with an apostrophe.
final class OpenDataRows {

    private static final List<String> NAMES = List.of(
            "id",
            "group",
            "statement",
            "statement.es",
            "statement.pt",
            "statement.en",
            "horizon",
            "dueOn",
            "horizonUntil",
            "owner.kind",
            "owner.organisation",
            "owner.seat",
            "promisedBy",
            "beneficiaries",
            "ratification",
            "state",
            "completion",
            "lessons",
            "updates");

    private OpenDataRows() {}

    static void csv(Stream<Commitment> commitments, Language first, OutputStream to) throws IOException {
        var out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        // closed before the stream ends: the writer keeps the last rows to itself until then
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(NAMES);
            commitments.forEach(commitment -> csv.writeRecord(row(commitment, first)));
        }
    }

    private static List<String> row(Commitment commitment, Language first) {
        var statement = commitment.statement();
        return Stream.of(
                        commitment.id(),
                        commitment.group(),
                        statement.in(first),
                        statement.exactly(Language.ES),
                        statement.exactly(Language.PT),
                        statement.exactly(Language.EN),
                        commitment.horizon(),
                        commitment.dueOn(),
                        commitment.horizonUntil(),
                        commitment.owner().kind(),
                        commitment.owner().organisation(),
                        commitment.owner().seat(),
                        commitment.promisedBy(),
                        String.join(" ", commitment.beneficiaries()),
                        commitment.ratification(),
                        commitment.state(),
                        commitment.completion(),
                        String.join(" ", commitment.lessons()),
                        commitment.updates().size())
                .map(OpenDataRows::cell)
                .toList();
    }

    static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
