package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.ProductTest;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All that a promise says goes into the lab file and comes out of it as it was.
@ProductTest
class PromisesInTheLabFileTest {

    private static final String GUIDE = "b1-guia-comites";
    private static final List<String> TABLES = List.of(
            "commitment",
            "commitment_beneficiary",
            "milestone",
            "indicator",
            "indicator_value",
            "progress_update",
            "progress_evidence");

    @Autowired
    DemoPromises demo;

    @Autowired
    LabFiles files;

    @Autowired
    CommitmentTracking tracking;

    @Autowired
    CommitmentReading reading;

    @Autowired
    Measuring measuring;

    @Autowired
    MeasureReading measures;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();
    private UUID guide = new UUID(0, 0);

    @BeforeEach
    void promise() {
        lab = demo.lay();
        guide = demo.commitment(GUIDE).id();
        jdbc.sql("""
                        update commitment set due_on = '2031', kind = 'TRAIN', reach = 'MUTUAL', visibility = 'LAB',
                            known_by = '{"es":"Hay un acta"}', resources = '{"es":"Dos aulas","pt":"Duas salas"}',
                            risks = '{"es":"La lluvia: mucha"}' where id = ?""").param(guide).update();
        demo.as("demo-delegate", () -> {
            measuring.addMilestone(lab, guide, words("Borrador"), new DueOn("2031-H1"));
            measuring.addMilestone(lab, guide, words("Borrador"), null);
            measuring.addIndicator(lab, guide, words("Comités"), "comités", BigDecimal.ZERO, new BigDecimal("12.5"));
            measuring.addIndicator(lab, guide, words("Sin meta"), "", null, null);
            var first = measures.indicators(lab, guide).getFirst().id();
            measuring.measure(lab, guide, first, new BigDecimal("3"));
            measuring.measure(lab, guide, first, new BigDecimal("12345678.25"));
            measuring.reach(
                    lab, guide, measures.milestones(lab, guide).getLast().id(), true);
        });
    }

    @Test
    void what_was_told_comes_back_the_same_into_a_lab_that_lost_it() {
        var file = tell();
        assertThat(file)
                .contains("kind: TRAIN", "reach: MUTUAL", "visibility: LAB", "Hay un acta", "Duas salas")
                .contains("dueOn: 2031-H1", "baseline: 0", "target: 12.5", "value: 3\n", "reachedOn:");
        for (var table : List.of("indicator_value", "indicator", "milestone")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("""
                        update commitment set kind = null, reach = 'NAMED', visibility = 'PUBLIC', known_by = null,
                            resources = null, risks = null""").update();
        assertThat(tell()).doesNotContain("kind: TRAIN", "milestones:", "indicators:");

        bring(file);

        assertThat(tell()).isEqualTo(file);
        assertThat(measures.milestones(lab, guide))
                .extracting(one -> one.reachedOn() != null)
                .containsExactly(false, true);
        assertThat(measures.indicators(lab, guide).getFirst().values()).hasSize(2);
    }

    @Test
    void what_shows_how_it_goes_travels_with_who_told_it_and_files_by_their_public_address() {
        told(new Evidence("Acta", "https://example.org/acta.pdf", null, Carrier.DECREE));
        addFile(newest().id());
        assertThat(tell())
                .contains("as: OWNER", "title: Acta", "carries: DECREE")
                .doesNotContain("title: Foto");
        jdbc.sql("update commitment set visibility = 'PUBLIC'").update();
        var whole = tell();
        assertThat(whole).contains("title: Foto", "/labs/barrios-vivos/commitments/" + GUIDE + "/evidence/");
        var before = rows();
        bring(whole);
        assertThat(rows()).as("what is known stays as it is").isEqualTo(before);

        var other = CurrentActor.asSystem(
                () -> files.bring(whole.replaceFirst("slug: barrios-vivos", "slug: barrios-otros")));

        assertThat(reading.one(other, GUIDE).orElseThrow().newest())
                .isNotNull()
                .returns(Capacity.OWNER, CommitmentSheet.UpdateRow::capacity)
                .satisfies(update -> assertThat(update.evidence())
                        .extracting(Evidence::title, Evidence::carries)
                        .containsExactly(tuple("Acta", Carrier.DECREE), tuple("Foto", null)))
                .satisfies(update ->
                        assertThat(update.evidence().getLast().link()).contains("/labs/barrios-vivos/commitments/"));
    }

    @Test
    void a_file_from_before_does_not_tell_the_same_twice() {
        told(new Evidence("Acta", "https://example.org/acta.pdf", null, null));
        var before = rows();
        var older = tell().replaceAll("(?m)^ +as: OWNER\\R", "")
                .replaceAll("(?m)^ +evidence:\\R +- title: Acta\\R +link: .*\\R", "");
        assertThat(older).doesNotContain("Acta", "as: OWNER");

        bring(older);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void evidence_that_cannot_be_opened_is_refused_with_its_path() {
        told(new Evidence("Acta", "https://example.org/acta.pdf", null, null));
        var before = rows();

        assertThatThrownBy(() -> bring(tell().replace("https://example.org/acta.pdf", "https://")))
                .isInstanceOfSatisfying(
                        LabFileRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.path()).endsWith(".evidence[0].link")));
        assertThat(rows()).isEqualTo(before);
    }

    private void told(Evidence evidence) {
        var more = new ProgressReport.More(null, null, false, null, List.of(evidence));
        var by = demo.person("demo-delegate").person();
        demo.as(
                "demo-delegate",
                () -> tracking.report(
                        lab,
                        guide,
                        new ProgressReport(Completion.LIMITED, "Hay acta", Channel.WEB, Language.ES, by, null, more)));
    }

    private CommitmentSheet.UpdateRow newest() {
        return demo.as(
                "demo-delegate",
                () -> Objects.requireNonNull(demo.commitment(GUIDE).newest()));
    }

    /// A file beside the link.
    private void addFile(UUID update) {
        var file = UUID.randomUUID();
        jdbc.sql("insert into stored_file values (?, 'foto.jpg', 'image/jpeg', 3, utc_timestamp(6))")
                .param(file)
                .update();
        jdbc.sql("insert into progress_evidence (update_id, position, title, file_id) values (?, 1, 'Foto', ?)")
                .params(update, file)
                .update();
    }

    @Test
    void bringing_it_again_touches_no_row() {
        var file = tell();
        var before = rows();

        bring(file);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_silent_about_them_takes_nothing_away() {
        var file = tell();
        var silent = file.replaceAll("(?m)^ +(kind: TRAIN|reach: MUTUAL|visibility: LAB)\\R", "")
                .replace("es: Dos aulas", "es: Tres aulas");

        bring(silent);

        assertThat(tell()).isEqualTo(file.replace("es: Dos aulas", "es: Tres aulas"));
    }

    @Test
    void a_changed_measure_is_revised_and_another_is_added() {
        bring(tell().replace("target: 12.5", "target: 14").replaceFirst("es: Borrador", "es: Primera versión"));

        assertThat(measures.indicators(lab, guide))
                .hasSize(2)
                .first()
                .satisfies(one -> assertThat(one.target()).isEqualByComparingTo("14"));
        assertThat(measures.milestones(lab, guide))
                .extracting(one -> one.title().in(Language.ES))
                .containsExactly("Borrador", "Borrador", "Primera versión");
    }

    @ParameterizedTest
    @CsvSource({
        "kind: TRAIN,kind: DANCE,.kind",
        "dueOn: 2031-H1,dueOn: '2031-02-30',.milestones[0].dueOn",
        "target: 12.5,target: 12.123456,.indicators[0].target",
        "target: 12.5,target: mucho,.indicators[0].target"
    })
    void what_is_wrong_is_said_with_its_path_and_nothing_is_written(String right, String wrong, String path) {
        var file = tell();
        var before = rows();

        assertThatThrownBy(() -> bring(file.replace(right, wrong).replace("es: Dos aulas", "es: Tres aulas")))
                .isInstanceOfSatisfying(
                        LabFileRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.path())
                                        .startsWith("commitments[")
                                        .endsWith(path)));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void days_of_a_promise_from_a_file_move_with_its_lab() {
        jdbc.sql("update milestone set due_on = '2031-05-02' where due_on = '2031-H1'")
                .update();
        var measured =
                measures.indicators(lab, guide).getFirst().values().getFirst().on();

        CurrentActor.asSystem(() -> files.moveBy(lab, 11));

        assertThat(measures.milestones(lab, guide).getFirst().dueOn()).isEqualTo(new DueOn("2031-05-13"));
        assertThat(measures.indicators(lab, guide)
                        .getFirst()
                        .values()
                        .getFirst()
                        .on())
                .isEqualTo(measured.plusDays(11));
    }

    private static LocalizedText words(String spanish) {
        return LocalizedText.of(Language.ES, spanish);
    }

    private TreeSet<String> rows() {
        var all = new TreeSet<String>();
        TABLES.forEach(table ->
                jdbc.sql("select * from " + table).query().listOfRows().forEach(row -> all.add(table + " " + row)));
        return all;
    }

    private void bring(String file) {
        CurrentActor.asSystem(() -> files.bring(file));
    }

    private String tell() {
        return CurrentActor.asSystem(() -> files.tell(lab));
    }
}
