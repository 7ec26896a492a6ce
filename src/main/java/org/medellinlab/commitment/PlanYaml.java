package org.medellinlab.commitment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.YamlLevels;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads an action plan as YAML: commitments with milestones, indicators and a history; a milestone may have indicators
/// and a history of its own, an indicator values of reporting periods. Each becomes a line as a table would have it.
final class PlanYaml {

    /// A commitment, its milestone, an indicator of that and the value of a period are nine.
    private static final int MOST_LEVELS = 20;

    private final PlanReader reader;
    private int number;
    private int lines;

    private PlanYaml(PlanReader reader) {
        this.reader = reader;
    }

    /// @throws Refused for what is no YAML, has too many parts, or parts too far inside one another
    static void read(String text, PlanReader reader) {
        new PlanYaml(reader).plans(root(text));
    }

    private static @Nullable Object root(String text) {
        var settings = LoadSettings.builder()
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(PlanFile.MOST_BYTES)
                .build();
        try {
            YamlLevels.beyond(text, settings, MOST_LEVELS).ifPresent(line -> {
                throw new Refused("commitment.plan.deep", MOST_LEVELS, line);
            });
            return new Load(settings).loadFromString(text);
        } catch (YamlEngineException broken) {
            throw new Refused("commitment.plan.broken");
        }
    }

    private void plans(@Nullable Object root) {
        for (var plan : list(root)) {
            number++;
            line(values(plan));
            inner(plan, "milestones").forEach(this::milestone);
            indicators(plan);
            for (var told : inner(plan, "history")) {
                line(without(PlanColumns.STATEMENT, values(told)));
            }
        }
    }

    /// As many as a table may have rows.
    private void line(Map<String, String> values) {
        if (++lines > PlanFile.MOST_LINES) {
            throw new Refused("commitment.plan.many-parts", PlanFile.MOST_LINES, number);
        }
        reader.line(number, values);
    }

    private void milestone(Object milestone) {
        var values = values(milestone);
        var title = values.getOrDefault("title", values.getOrDefault(PlanColumns.MILESTONE, ""));
        var line = new HashMap<String, String>();
        for (var column : List.of(PlanColumns.PERIOD, PlanColumns.STATUS, PlanColumns.WORDS)) {
            line.put(column, values.getOrDefault(column, ""));
        }
        line.put(PlanColumns.MILESTONE, title);
        line.put(PlanColumns.MILESTONE_DUE, values.getOrDefault(PlanColumns.DUE, ""));
        line(line);
        for (var told : inner(milestone, "history")) {
            var how = without(PlanColumns.STATEMENT, values(told));
            how.put(PlanColumns.MILESTONE, title);
            line(how);
        }
        indicators(milestone);
    }

    private void indicators(Object of) {
        for (var indicator : inner(of, "indicators")) {
            var line = without(PlanColumns.STATEMENT, values(indicator));
            var name = line.getOrDefault("name", line.getOrDefault(PlanColumns.INDICATOR, ""));
            line.put(PlanColumns.INDICATOR, name);
            line(line);
            for (var value : inner(indicator, "values")) {
                var measured = without(PlanColumns.STATEMENT, values(value));
                measured.put(PlanColumns.INDICATOR, name);
                line(measured);
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
