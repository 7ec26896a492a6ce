package org.medellinlab.commitment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Refused;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads an action plan as YAML: commitments with milestones, indicators and a history; a milestone may have indicators
/// and a history of its own, an indicator values of reporting periods. Each becomes a line as a table would have it.
final class PlanYaml {

    private PlanYaml() {}

    static void read(String text, PlanReader reader) {
        Object root;
        try {
            root = new Load(LoadSettings.builder()
                            .setMaxAliasesForCollections(0)
                            .setCodePointLimit(PlanFile.MOST_BYTES)
                            .build())
                    .loadFromString(text);
        } catch (YamlEngineException broken) {
            throw new Refused("commitment.plan.broken");
        }
        var number = 0;
        for (var plan : list(root)) {
            number++;
            reader.line(number, values(plan));
            for (var milestone : inner(plan, "milestones")) {
                milestone(number, milestone, reader);
            }
            indicators(number, plan, reader);
            for (var told : inner(plan, "history")) {
                reader.line(number, without(PlanColumns.STATEMENT, values(told)));
            }
        }
    }

    private static void milestone(int number, Object milestone, PlanReader reader) {
        var values = values(milestone);
        var title = values.getOrDefault("title", values.getOrDefault(PlanColumns.MILESTONE, ""));
        var line = new HashMap<String, String>();
        for (var column : List.of(PlanColumns.PERIOD, PlanColumns.STATUS, PlanColumns.WORDS)) {
            line.put(column, values.getOrDefault(column, ""));
        }
        line.put(PlanColumns.MILESTONE, title);
        line.put(PlanColumns.MILESTONE_DUE, values.getOrDefault(PlanColumns.DUE, ""));
        reader.line(number, line);
        for (var told : inner(milestone, "history")) {
            var how = without(PlanColumns.STATEMENT, values(told));
            how.put(PlanColumns.MILESTONE, title);
            reader.line(number, how);
        }
        indicators(number, milestone, reader);
    }

    private static void indicators(int number, Object of, PlanReader reader) {
        for (var indicator : inner(of, "indicators")) {
            var line = without(PlanColumns.STATEMENT, values(indicator));
            var name = line.getOrDefault("name", line.getOrDefault(PlanColumns.INDICATOR, ""));
            line.put(PlanColumns.INDICATOR, name);
            reader.line(number, line);
            for (var value : inner(indicator, "values")) {
                var measured = without(PlanColumns.STATEMENT, values(value));
                measured.put(PlanColumns.INDICATOR, name);
                reader.line(number, measured);
            }
        }
    }

    private static Map<String, String> without(String column, Map<String, String> values) {
        values.remove(column);
        return values;
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

    private static List<?> inner(Object of, String part) {
        return list(of instanceof Map<?, ?> map ? map.get(part) : null);
    }

    private static List<?> list(@Nullable Object node) {
        return switch (node) {
            case List<?> list -> list;
            case Map<?, ?> map when map.get("commitments") instanceof List<?> list -> list;
            case null, default -> List.of();
        };
    }
}
