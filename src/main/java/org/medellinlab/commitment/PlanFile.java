package org.medellinlab.commitment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.medellinlab.registration.TableFile;
import org.medellinlab.shared.Refused;

/// Opens the file of an action plan: a table (CSV or XLSX) with a heading, or YAML, a list of commitments with
/// milestones, indicators and a history.
final class PlanFile {

    static final int MOST_BYTES = TableFile.MOST_BYTES;
    static final int MOST_LINES = 5_000;

    private PlanFile() {}

    /// @throws Refused for what cannot be opened, or has no commitments
    static List<PlanDraft> read(String name, byte[] content) {
        var reader = new PlanReader();
        try {
            var text = TableFile.read(new ByteArrayInputStream(content)).text();
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                PlanYaml.read(text, reader);
            } else {
                table(text, reader);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var plans = reader.plans();
        if (plans.isEmpty()) {
            throw new Refused("commitment.plan.empty");
        }
        return plans;
    }

    private static void table(String text, PlanReader reader) {
        var firstLine = text.stripLeading().lines().findFirst().orElse("");
        var separator = firstLine.indexOf('\t') >= 0 ? '\t' : firstLine.indexOf(';') >= 0 ? ';' : ',';
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            List<Optional<String>> columns = List.of();
            for (CsvRecord record : csv) {
                if (record.getStartingLineNumber() > MOST_LINES) {
                    throw new Refused("commitment.plan.many", MOST_LINES, record.getStartingLineNumber());
                }
                if (columns.isEmpty()) {
                    columns = record.getFields().stream().map(PlanColumns::of).toList();
                    if (!columns.contains(Optional.of(PlanColumns.STATEMENT))) {
                        throw new Refused("commitment.plan.no-heading");
                    }
                    continue;
                }
                var values = new HashMap<String, String>();
                for (var i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
                    var value = record.getField(i);
                    columns.get(i).ifPresent(column -> values.putIfAbsent(column, value));
                }
                reader.line((int) record.getStartingLineNumber(), values);
            }
        } catch (CsvParseException broken) {
            throw new Refused("commitment.plan.broken");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
