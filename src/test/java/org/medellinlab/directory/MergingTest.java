package org.medellinlab.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two that are one become one, and nothing that pointed to either is lost.
@ProductTest
class MergingTest {

    private static final Map<DirectoryKind, String[]> TWO = Map.of(
            DirectoryKind.CITY, new String[] {"quito", "medellin"},
            DirectoryKind.ORGANISATION, new String[] {"aci-medellin", "oficina-resiliencia-cali"},
            DirectoryKind.SEAT, new String[] {"montevideo-participacion", "cali-resiliencia-direccion"},
            DirectoryKind.PERSON, new String[] {"federico-olivera", "demo-delegate"});

    /// Columns of identifiers that name something other than the directory's things.
    private static final Set<String> OF_OTHER_THINGS = Set.of(
            "id",
            "batch_id",
            "thing_id",
            "calendar_key",
            "lab_id",
            "group_id",
            "commitment_id",
            "exercise_id",
            "prompt_id",
            "lesson_id",
            "note_id",
            "message_id",
            "agenda_item_id",
            "item_id",
            "visit_id");

    @Autowired
    DemoPromises demo;

    @Autowired
    DirectoryKeeping keeping;

    @Autowired
    Merging merging;

    @Autowired
    Duplicates duplicates;

    @Autowired
    ReferenceColumns catalogue;

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        demo.lay();
    }

    @ParameterizedTest
    @CsvSource({"CITY", "ORGANISATION", "SEAT", "PERSON"})
    void after_a_merge_nothing_anywhere_names_the_one_that_went_and_the_undo_restores_every_row(DirectoryKind kind) {
        var before = everyRow();
        var preview = preview(kind);
        var gone = preview.gone().id().toString();
        var told = preview.rows().values().stream().mapToInt(n -> n).sum();
        assertThat(told).isEqualTo(naming(gone));
        assertThat(told).isPositive();

        var merge = merge(preview);

        assertThat(naming(gone)).isZero();
        var key = preview.gone().key();
        assertThat(demo.as("demo-lead", () -> keeping.card(kind, key, Language.ES))
                        .orElseThrow()
                        .id())
                .isEqualTo(preview.kept().id());

        demo.as("demo-network", () -> merging.undo(merge));
        assertThat(everyRow()).isEqualTo(before);
        assertThat(jdbc.sql("select happened from audit_entry where thing_id = ? order by id desc limit 2")
                        .param(preview.kept().id())
                        .query(String.class)
                        .list())
                .containsExactly("SEPARATED", "MERGED");
    }

    @Test
    void every_column_of_identifiers_is_moved_or_known_to_name_something_else() {
        var known = new HashSet<String>();
        for (var kind : DirectoryKind.values()) {
            catalogue.to(kind.table()).forEach(column -> known.add(column.table() + "." + column.column()));
        }
        var foreign = jdbc.sql("""
                        select concat(table_name, '.', column_name) from information_schema.key_column_usage
                        where table_schema = database() and referenced_table_name is not null
                            and referenced_table_name not in ('city', 'organisation', 'seat', 'person')""").query(String.class).list();
        var unknown = jdbc.sql("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and data_type = 'uuid'
                            and table_name not in ('audit_entry', 'access_revision')""").query(String.class).list().stream()
                .filter(column -> !known.contains(column) && !foreign.contains(column))
                .filter(column -> !OF_OTHER_THINGS.contains(column.substring(column.indexOf('.') + 1)));

        assertThat(unknown).isEmpty();
    }

    @Test
    void who_takes_part_twice_takes_part_once_and_twice_again_after_the_undo() {
        var before = everyRow();
        var lab = demo.lab().value();
        var merge = merge(preview(DirectoryKind.PERSON));

        assertThat(jdbc.sql("""
                        select count(*) from participant p join person q on q.id = p.person_id
                        where p.lab_id = ? and q.person_key = 'federico-olivera'""").param(lab).query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select address from person_address")
                        .query(String.class)
                        .list())
                .containsExactly("demo-delegate@example.org");
        demo.as("demo-network", () -> merging.undo(merge));
        assertThat(everyRow()).isEqualTo(before);
    }

    @Test
    void a_lab_file_that_uses_the_old_key_names_the_one_that_stayed() {
        merge(preview(DirectoryKind.CITY));

        CurrentActor.asSystem(() -> files.bring(DemoLabs.text("medellin-2017")));

        assertThat(jdbc.sql("select count(*) from city where city_key = 'medellin'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_looks_alike_is_suggested_with_its_reason() {
        jdbc.sql(
                        "insert into city (id, version, city_key, name, country) values (?, 0, 'kito', '{\"es\":\"QUITÓ\"}', 'EC')")
                .param(UUID.randomUUID())
                .update();
        jdbc.sql("update organisation set acronym = 'aci' where organisation_key = 'oficina-resiliencia-cali'")
                .update();

        assertThat(suggested(DirectoryKind.CITY)).anySatisfy(pair -> {
            assertThat(Set.of(pair.key(), pair.otherKey())).isEqualTo(Set.of("kito", "quito"));
            assertThat(pair.reason()).isEqualTo(Duplicates.Reason.SAME_NAME);
        });
        assertThat(suggested(DirectoryKind.ORGANISATION))
                .anySatisfy(pair -> assertThat(pair.reason()).isEqualTo(Duplicates.Reason.SAME_ACRONYM));
    }

    @Test
    void the_network_office_cannot_merge_itself_into_a_role() {
        var preview = demo.as(
                "demo-network",
                () -> merging.preview(DirectoryKind.PERSON, "demo-network", "demo-organiser", Language.ES));

        assertThatThrownBy(() -> merge(preview))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("directory.merge.roles"));
    }

    private java.util.List<Duplicates.Pair> suggested(DirectoryKind kind) {
        return demo.as("demo-network", () -> duplicates.suggested(kind, Language.ES));
    }

    private Merging.Preview preview(DirectoryKind kind) {
        var two = java.util.Objects.requireNonNull(TWO.get(kind));
        return demo.as("demo-network", () -> merging.preview(kind, two[0], two[1], Language.ES));
    }

    private UUID merge(Merging.Preview preview) {
        return demo.as(
                "demo-network", () -> merging.merge(preview, preview.kept().values(), Language.ES));
    }

    /// How many rows have the identifier in a column of identifiers or of words, other than its own row and the record
    /// of what was done.
    /// Everywhere but in the records of the past: what was done stays told of whom it was done to.
    private int naming(String id) {
        var columns = jdbc.sql("""
                        select table_name, column_name from information_schema.columns c
                        where table_schema = database() and (data_type = 'uuid' or data_type like '%text'
                            or data_type like '%char') and table_name not in ('directory_merge', 'public_revision',
                                'access_revision', 'audit_entry')
                            and table_name not like 'DATABASECHANGELOG%'
                            and not (column_name = 'id' and table_name in ('city', 'organisation', 'seat', 'person'))""")
                .query((rs, i) -> "select count(*) from `" + rs.getString(1) + "` where cast(`" + rs.getString(2)
                        + "` as char) like '%" + id + "%'")
                .list();
        return columns.stream()
                .mapToInt(sql -> jdbc.sql(sql).query(Integer.class).single())
                .sum();
    }

    private Map<String, Integer> everyRow() {
        var rows = new TreeMap<String, Integer>();
        jdbc
                .sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> Stream.of(
                                "databasechangelog",
                                "public_revision",
                                "access_revision",
                                "directory_merge",
                                "audit_entry")
                        .noneMatch(table.toLowerCase(java.util.Locale.ROOT)::startsWith))
                .forEach(table -> new ArrayList<>(jdbc.sql("select * from `" + table + "`")
                                .query()
                                .listOfRows())
                        .forEach(row -> {
                            row.replaceAll((column, value) -> value instanceof byte[] bytes
                                    ? java.util.HexFormat.of().formatHex(bytes)
                                    : value);
                            rows.merge(table + " " + row, 1, Integer::sum);
                        }));
        return rows;
    }
}
