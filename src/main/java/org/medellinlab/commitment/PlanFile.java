package org.medellinlab.commitment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medellinlab.registration.TableFile;
import org.medellinlab.shared.Refused;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Opens the file of an action plan: a table (CSV or XLSX) with a heading, or YAML, a list of commitments with
/// milestones, indicators and a history.
final class PlanFile {

    static final int MOST_BYTES = TableFile.MOST_BYTES;
    private static final int MOST_LINES = 5_000;

    private PlanFile() {}

    /// @throws Refused for what cannot be opened, or has no commitments
    static List<PlanDraft> read(String name, byte[] content) {
        var reader = new PlanReader();
        try {
            var text = TableFile.read(new ByteArrayInputStream(content)).text();
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                yaml(text, reader);
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
                    throw new Refused("commitment.plan.many", MOST_LINES);
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

    private static void yaml(String text, PlanReader reader) {
        Object root;
        try {
            root = new Load(LoadSettings.builder()
                            .setMaxAliasesForCollections(0)
                            .setCodePointLimit(MOST_BYTES)
                            .build())
                    .loadFromString(text);
        } catch (YamlEngineException broken) {
            throw new Refused("commitment.plan.broken");
        }
        var number = 0;
        for (var plan : list(root)) {
            number++;
            reader.line(number, values(plan));
            for (var part : List.of("milestones", "indicators", "history")) {
                for (var one : list(plan instanceof Map<?, ?> map ? map.get(part) : null)) {
                    reader.line(number, part(part, one));
                }
            }
        }
    }

    private static Map<String, String> part(String part, Object one) {
        var values = values(one);
        var said = new HashMap<String, String>();
        switch (part) {
            case "milestones" -> {
                said.put(
                        PlanColumns.MILESTONE,
                        values.getOrDefault("title", values.getOrDefault(PlanColumns.MILESTONE, "")));
                said.put(PlanColumns.MILESTONE_DUE, values.getOrDefault(PlanColumns.DUE, ""));
            }
            case "indicators" -> {
                said.putAll(values);
                said.put(
                        PlanColumns.INDICATOR,
                        values.getOrDefault("name", values.getOrDefault(PlanColumns.INDICATOR, "")));
            }
            default -> said.putAll(values);
        }
        said.remove(PlanColumns.STATEMENT);
        return said;
    }

    /// The values of a mapping by the names of columns, and by their own.
    private static Map<String, String> values(Object node) {
        var values = new HashMap<String, String>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null && !(value instanceof Map) && !(value instanceof List)) {
                    values.put(String.valueOf(key), String.valueOf(value));
                    PlanColumns.of(String.valueOf(key))
                            .ifPresent(column -> values.putIfAbsent(column, String.valueOf(value)));
                }
            });
        }
        return values;
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object node) {
        return switch (node) {
            case List<?> list -> list;
            case Map<?, ?> map when map.get("commitments") instanceof List<?> list -> list;
            case null, default -> List.of();
        };
    }
}
