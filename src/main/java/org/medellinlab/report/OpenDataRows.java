package org.medellinlab.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.report.OpenDataTree.Commitment;
import org.medellinlab.report.OpenDataTree.Indicator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.SafeCell;

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
            "updates",
            "reach",
            "kind",
            "knownBy",
            "resources",
            "risks",
            "milestones",
            "indicators",
            "pausedUntil",
            "reason",
            "licence");

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
                        commitment.updates().size(),
                        commitment.reach(),
                        commitment.kind(),
                        in(commitment.knownBy(), first),
                        in(commitment.resources(), first),
                        in(commitment.risks(), first),
                        lines(
                                commitment.milestones(),
                                one -> Stream.of(one.title().in(first), one.dueOn(), one.reachedOn())),
                        lines(
                                commitment.indicators(),
                                one -> Stream.of(
                                        one.name().in(first), one.unit(), one.baseline(), one.target(), last(one))),
                        commitment.pausedUntil(),
                        in(commitment.reason(), first),
                        OpenDataTree.LICENCE)
                .map(value -> SafeCell.of(value == null ? null : value.toString()))
                .toList();
    }

    private static @Nullable String in(@Nullable LocalizedText text, Language language) {
        return text == null ? null : text.in(language);
    }

    /// One on each line of the cell, its parts between bars; what is not known is empty.
    private static <T> String lines(List<T> all, Function<T, Stream<@Nullable Object>> parts) {
        return all.stream()
                .map(one -> parts.apply(one)
                        .map(part -> part == null ? "" : part.toString())
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    /// What was measured last.
    private static @Nullable Object last(Indicator indicator) {
        return indicator.values().isEmpty()
                ? null
                : indicator.values().getLast().value();
    }
}
