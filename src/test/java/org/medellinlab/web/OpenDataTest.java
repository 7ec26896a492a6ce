package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The promises of the first lab as data.
@ProductTest
class OpenDataTest {

    private static final String LAB = "/labs/medellin-2017";

    @Autowired
    LabFiles files;

    @Autowired
    PublicPages pages;

    @Autowired
    JdbcClient jdbc;

    @Value("${server.port}")
    int port;

    Visitor visitor;

    @BeforeEach
    void bring_the_first_lab() throws IOException {
        visitor = new Visitor(port);
        bring(text());
    }

    @Test
    void the_groups_are_those_of_the_record() {
        var data = data();
        assertThat(data.path("lab").asString()).isEqualTo("medellin-2017");
        assertThat(data.path("changedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(data.path("licence").asString()).isEqualTo("CC-BY-4.0");
        assertThat(data.path("licenceUrl").asString()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(data.path("groups")).hasSize(8);
        var members = stream(data.path("groups"))
                .flatMap(group -> stream(group.path("members")))
                .toList();
        assertThat(members).hasSize(39);
        assertThat(members).anyMatch(m -> m.path("organisation").asString().equals("ministerio-salud-saint-kitts"));
        assertThat(members)
                .filteredOn(m -> "San José".equals(m.path("city").asString("")))
                .isNotEmpty()
                .allMatch(m -> m.path("country").isNull());
        assertThat(stream(data.path("groups")))
                .allMatch(group -> group.has("lead") && group.path("lead").isNull());
        var eighth = data.path("groups").get(7);
        assertThat(eighth.path("leadNamed").asString()).isEqualTo("Tanzie Toussaint");
        assertThat(eighth.path("subthemes")).hasSize(3);
    }

    @Test
    void a_promise_says_what_is_known_and_nothing_more() {
        var cali = stream(data().path("commitments"))
                .filter(c -> c.path("id").asString().equals("g1-encuentro-cali"))
                .findFirst()
                .orElseThrow();
        assertThat(cali.path("dueOn").asString()).isEqualTo("2017-07");
        assertThat(cali.path("horizon").asString()).isEqualTo("MEDIUM");
        assertThat(cali.path("horizonUntil").asString()).isEqualTo("2018-06-02");
        assertThat(cali.path("owner").path("kind").asString()).isEqualTo("GROUP");
        assertThat(cali.path("owner").path("seat").isNull()).isTrue();
        assertThat(cali.path("ratification").asString()).isEqualTo("PROVISIONAL");
        assertThat(cali.path("completion").asString()).isEqualTo("NO_EVIDENCE");
        assertThat(cali.path("beneficiaries").isEmpty()).isTrue();
        assertThat(cali.path("updates").isArray()).isTrue();
    }

    @Test
    void an_update_says_in_which_capacity_it_was_told_and_what_shows_that_it_is_true() throws IOException {
        var key = "g1-encuentro-cali";
        jdbc.sql("""
                        insert into progress_update (id, version, commitment_id, position, on_day, completion, channel,
                            language, words, recorded_at, nil, capacity)
                        select uuid(), 0, id, 0, '2017-09-01', 'LIMITED', 'WEB', 'ES', 'Hay acta', '2017-09-01', false,
                            'LEAD' from commitment where commitment_key = ?""").param(key).update();
        jdbc.sql("""
                        insert into progress_evidence (update_id, position, title, link, carries)
                        select id, 0, 'Acta', 'https://example.org/acta', 'AGREEMENT' from progress_update
                        where words = 'Hay acta'""").update();
        bring(text());

        var update = promise(key).path("updates").get(0);
        assertThat(update.path("as").asString()).isEqualTo("LEAD");
        assertThat(update.path("evidence").get(0).path("link").asString()).isEqualTo("https://example.org/acta");
        assertThat(update.path("evidence").get(0).path("carries").asString()).isEqualTo("AGREEMENT");
    }

    @Test
    void the_table_has_one_row_a_promise() throws IOException {
        var golden = Files.readAllLines(Path.of("src/test/resources/golden/promises-2017.csv"));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(visitor.read(LAB + "/commitments.csv"))) {
            var rows = csv.stream().toList();
            assertThat(rows)
                    .hasSize(golden.size() - 1)
                    .allMatch(row -> row.getField("licence").equals("CC-BY-4.0"));
            assertThat(rows)
                    .anyMatch(row -> row.getField("id").equals("g1-encuentro-cali")
                            && row.getField("dueOn").equals("2017-07")
                            && row.getField("owner.kind").equals("GROUP")
                            && row.getField("owner.seat").isEmpty());
        }
    }

    @Test
    void a_promise_tells_to_whom_what_it_takes_and_how_one_would_know() throws IOException {
        var key = "g1-encuentro-cali";
        jdbc.sql("""
                        update commitment set reach = 'ALL', kind = 'MEET', resources = '{"es":"=1+1"}'
                        where commitment_key = ?""").param(key).update();
        jdbc.sql("""
                        insert into milestone (id, version, commitment_id, position, title, due_on, reached_on)
                        select uuid(), 0, id, 0, '{"es":"Borrador"}', '2017-H2', '2017-09-01' from commitment
                        where commitment_key = ?""").param(key).update();
        jdbc.sql("""
                        insert into indicator (id, version, commitment_id, position, name, unit, baseline, target)
                        select uuid(), 0, id, 0, '{"es":"Ciudades"}', 'ciudades', 0, 20 from commitment
                        where commitment_key = ?""").param(key).update();
        jdbc.sql("""
                        insert into indicator_value (indicator_id, position, on_day, value)
                        select id, 0, '2017-09-01', 2.5 from indicator""").update();
        bring(text()); // what it is silent about stays, and the pages are made anew

        var cali = promise(key);
        assertThat(cali.path("reach").asString()).isEqualTo("ALL");
        assertThat(cali.path("kind").asString()).isEqualTo("MEET");
        assertThat(cali.path("resources").path("es").asString()).isEqualTo("=1+1");
        assertThat(cali.path("risks").isNull()).isTrue();
        assertThat(cali.path("milestones").get(0).path("dueOn").asString()).isEqualTo("2017-H2");
        assertThat(cali.path("milestones").get(0).path("reachedOn").asString()).isEqualTo("2017-09-01");
        var indicator = cali.path("indicators").get(0);
        assertThat(indicator.path("target").toString()).isEqualTo("20");
        assertThat(indicator.path("values").get(0).path("value").toString()).isEqualTo("2.5");
        assertThat(promise("g1-literatura").path("milestones").isArray()).isTrue();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(visitor.read(LAB + "/commitments.csv"))) {
            assertThat(csv.stream())
                    .filteredOn(row -> row.getField("id").equals(key))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.getField("reach")).isEqualTo("ALL");
                        assertThat(row.getField("resources")).isEqualTo("'=1+1");
                        assertThat(row.getField("milestones")).isEqualTo("Borrador | 2017-H2 | 2017-09-01");
                        assertThat(row.getField("indicators")).isEqualTo("Ciudades | ciudades | 0 | 20 | 2.5");
                    });
        }

        jdbc.sql("update commitment set visibility = 'LAB' where commitment_key = ?")
                .param(key)
                .update();
        bring(text());
        assertThat(visitor.read(LAB + "/commitments.json")).doesNotContain("Borrador", key);
    }

    @Test
    void what_is_there_follows_the_schema_and_each_name_is_explained() throws IOException {
        a_promise_tells_to_whom_what_it_takes_and_how_one_would_know();
        jdbc.sql("update commitment set visibility = 'PUBLIC'").update();
        bring(text());
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(visitor.read("/open-data/commitments.schema.json"), InputFormat.JSON);
        assertThat(schema.validate(visitor.read(LAB + "/commitments.json"), InputFormat.JSON))
                .isEmpty();
        var described = JsonMapper.builder()
                .build()
                .readTree(visitor.read("/open-data/commitments.schema.json"))
                .path("$defs")
                .path("commitment")
                .path("properties");
        for (var language : new String[] {"es", "pt", "en"}) {
            var page = visitor.read("/open-data?lang=" + language);
            assertThat(page).contains("CC BY 4.0", "licenceUrl").doesNotContain("forum.data.licence");
            data().path("commitments").get(0).propertyNames().forEach(name -> {
                assertThat(described.has(name)).as(name).isTrue();
                assertThat(page).contains("<code>" + name + "</code>").doesNotContain("forum.data.field");
            });
        }
    }

    @Test
    void a_cell_is_never_a_formula() throws IOException {
        bring(text().replace("es: Evaluar qué redes ya trabajan el tema.", "es: \"=1+1\""));
        assertThat(visitor.read(LAB + "/commitments.csv")).contains(",'=1+1,").doesNotContain(",=1+1");
        assertThat(visitor.read(LAB + "/commitments.json")).contains("\"=1+1\"");
    }

    @Test
    void the_same_facts_have_the_same_tag() {
        var first = visitor.get(LAB + "/commitments.json").headers().firstValue("ETag");
        pages.refreshNow();
        assertThat(visitor.get(LAB + "/commitments.json").headers().firstValue("ETag"))
                .isEqualTo(first);
    }

    private JsonNode promise(String key) {
        return stream(data().path("commitments"))
                .filter(c -> c.path("id").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode data() {
        return JsonMapper.builder().build().readTree(visitor.read(LAB + "/commitments.json"));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("src/test/resources/demo/medellin-2017.yaml"));
    }

    private void bring(String text) {
        CurrentActor.asSystem(() -> files.bring(text));
        pages.refreshNow();
    }
}
