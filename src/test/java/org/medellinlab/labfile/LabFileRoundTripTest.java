package org.medellinlab.labfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.ProductTest;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ProductTest
class LabFileRoundTripTest {

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"medellin-2017", "barrios-vivos"})
    void what_is_told_parses_equal_to_what_was_brought(String name) {
        var text = DemoLabs.text(name);
        bring(DemoLabs.text("medellin-2017"));
        var lab = bring(text);

        var told = CurrentActor.asSystem(() -> files.tell(lab));

        var brought = sections(text);
        var back = sections(told);
        assertThat(back.keySet()).isEqualTo(brought.keySet());
        brought.forEach(
                (section, content) -> assertThat(back.get(section)).as(section).isEqualTo(content));
    }

    @Test
    void bringing_a_file_again_leaves_every_row_and_version_unchanged() {
        bring(DemoLabs.text("medellin-2017"));
        bring(DemoLabs.text("barrios-vivos"));
        var before = everyRow();

        bring(DemoLabs.text("medellin-2017"));
        bring(DemoLabs.text("barrios-vivos"));

        assertThat(everyRow()).isEqualTo(before);
    }

    @Test
    void a_changed_file_touches_only_the_aggregate_that_changed() {
        bring(DemoLabs.text("medellin-2017"));
        var before = everyRow();

        bring(DemoLabs.text("medellin-2017")
                .replace("es: Cali, pt: Cali, en: Cali", "es: Santiago de Cali, pt: Cali, en: Cali"));

        var changed = everyRow();
        for (var rows : List.of(before, changed)) {
            rows.keySet().removeIf(row -> row.startsWith("public_revision") || row.startsWith("audit_entry"));
        }
        assertThat(changed).hasSameSizeAs(before);
        assertThat(changed.entrySet().stream().filter(row -> !before.containsKey(row.getKey())))
                .singleElement()
                .satisfies(row -> assertThat(row.getKey()).startsWith("city ").contains("Santiago de Cali"));
    }

    @Test
    void a_lab_moved_by_days_tells_the_file_moved_by_days() {
        bring(DemoLabs.text("medellin-2017"));
        var lab = bring(DemoLabs.text("barrios-vivos"));

        CurrentActor.asSystem(() -> files.moveBy(lab, 11));

        var moved = LabFileDates.moved(
                LabFileText.of(DemoLabs.text("barrios-vivos")).root(), 11);
        assertThat(sections(CurrentActor.asSystem(() -> files.tell(lab)))).isEqualTo(sections(moved));
    }

    private LabId bring(String text) {
        return CurrentActor.asSystem(() -> files.bring(text));
    }

    private static Map<String, Object> sections(String yaml) {
        return sections(LabFileText.of(yaml).root());
    }

    /// The order of a section's entries carries no meaning, nor does that of notes; inside an entry it does.
    private static Map<String, Object> sections(JsonNode root) {
        var sections = new TreeMap<String, Object>();
        root.properties().forEach(section -> {
            if (section.getValue().isArray()) {
                var entries = new TreeSet<String>();
                section.getValue().forEach(entry -> entries.add(canonical(entry).toString()));
                sections.put(section.getKey(), entries);
            } else {
                sections.put(section.getKey(), canonical(section.getValue()));
            }
        });
        return sections;
    }

    private static Object canonical(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, Object>();
            node.properties().forEach(field -> fields.put(field.getKey(), canonical(field.getValue())));
            fields.values().removeIf(value -> Boolean.FALSE.equals(value));
            fields.computeIfPresent(
                    "notes",
                    (name, notes) -> ((List<?>) notes)
                            .stream().map(Object::toString).sorted().toList());
            return fields;
        }
        if (node.isArray()) {
            return node.valueStream().map(LabFileRoundTripTest::canonical).toList();
        }
        return node.isBoolean() ? node.booleanValue() : node.isNumber() ? node.doubleValue() : node.asString();
    }

    /// Every row of every table as text, with how often it stands there.
    private Map<String, Integer> everyRow() {
        var rows = new LinkedHashMap<String, Integer>();
        jdbc
                .sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.toLowerCase(java.util.Locale.ROOT).startsWith("databasechangelog"))
                .filter(table -> !table.equals("public_revision"))
                .sorted()
                .forEach(table -> jdbc.sql("select * from `" + table + "`")
                        .query()
                        .listOfRows()
                        .forEach(row -> rows.merge(table + " " + row, 1, Integer::sum)));
        return rows;
    }
}
