package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class CommitmentBoardTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    CommitmentBoard board;

    @Autowired
    DemoBoards boards;

    @Autowired
    CommitmentReading reading;

    @Autowired
    PromisesOnSheets sheets;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LabId lab;

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void a_board_says_the_same_as_the_promises_themselves() {
        var sheets = reading.ofLab(lab);
        assertThat(page(BoardFilter.ALL).rows()).hasSameSizeAs(sheets).allSatisfy(row -> {
            var sheet = reading.one(lab, row.id()).orElseThrow();
            assertThat(row.runsUntil()).isEqualTo(sheet.runsUntil());
            assertThat(row.completion()).isEqualTo(sheet.completion());
            assertThat(row.owner()).isEqualTo(sheet.ownerSeat());
        });
    }

    @Test
    void every_precision_of_a_date_runs_until_its_last_day() {
        for (var due : List.of("2027", "2027-H1", "2027-H2", "2027-02", "2027-02-03")) {
            jdbc.sql("update commitment set due_on = ? where commitment_key = 'b1-guia-comites'")
                    .param(due)
                    .update();
            assertThat(page(BoardFilter.ALL.with(Field.WORDS, "formatos")).rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.runsUntil()).isEqualTo(new DueOn(due).lastDay()));
        }
    }

    @Test
    void each_filter_narrows() {
        assertThat(page(BoardFilter.ALL.with(Field.HORIZON, "LONG")).rows()).hasSize(2);
        assertThat(page(BoardFilter.ALL.with(Field.COMPLETION, "NO_EVIDENCE")).rows())
                .allMatch(row -> row.completion() == Completion.NO_EVIDENCE)
                .isNotEmpty();
        var organisation = demo.commitment("b1-guia-comites").beneficiaries().getFirst();
        assertThat(page(BoardFilter.ALL.with(Field.RECEIVED, organisation.toString()))
                        .rows())
                .extracting(BoardRow::key)
                .contains("b1-guia-comites");
        boards.set("b1-pasantia", "due_on", "2020");
        assertThat(page(BoardFilter.ALL.with(Field.LOOK, "OVERDUE")).rows())
                .extracting(BoardRow::key)
                .containsExactly("b1-pasantia");
    }

    @Test
    void the_board_is_narrowed_by_where_a_promise_comes_from() {
        assertThat(boards.keys(Field.CITY, id("select id from city where city_key = 'detroit'")))
                .containsExactlyInAnyOrder("b3-lighting-data", "b3-night-standard");
        var quito = "select id from city where city_key = 'quito'";
        assertThat(boards.keys(Field.RECEIVED_CITY, id(quito)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql("""
                                select distinct c.commitment_key from commitment c join lab l on l.id = c.lab_id
                                join commitment_beneficiary b on b.commitment_id = c.id
                                join organisation o on o.id = b.organisation_id join city t on t.id = o.city_id
                                where t.city_key = 'quito' and l.slug = 'barrios-vivos'""").query((rs, i) -> rs.getString(1)).list());
        assertThat(boards.keys(
                        Field.GIVEN, id("select id from organisation where organisation_key = 'prefectura-teresina'")))
                .containsExactly("b2-arboles");
        assertThat(boards.keys(Field.GROUP, id("select group_id from commitment where commitment_key = 'b2-arboles'")))
                .containsExactlyInAnyOrder("b2-arboles", "b2-calle-escolar", "b2-catalogo-juego");
    }

    @Test
    void the_board_is_narrowed_by_how_a_promise_stands_and_by_its_words() {
        boards.set("b1-pasantia", "state", "CLOSED");

        assertThat(boards.keys(Field.RATIFICATION, "RATIFIED"))
                .containsExactlyInAnyOrder(
                        "b1-acuerdo-piloto", "b1-guia-comites", "b2-catalogo-juego", "b3-lighting-data");
        assertThat(boards.keys(Field.STATE, "CLOSED")).containsExactly("b1-pasantia");
        assertThat(boards.keys(Field.WORDS, "sombra escuelas")).containsExactly("b2-arboles");
        assertThat(boards.keys(Field.WORDS, "submarino")).isEmpty();
    }

    @Test
    void the_board_shows_what_is_due_soon() {
        var today = LocalDate.now(clock);
        jdbc.sql("update commitment set due_on = '2020-01-01'").update();
        boards.set("b1-pasantia", "due_on", today.plusDays(10).toString());
        boards.set("b2-arboles", "due_on", today.plusDays(60).toString());

        assertThat(boards.keys(Field.LOOK, "DUE")).containsExactly("b1-pasantia");
    }

    @Test
    void the_board_shows_of_what_nobody_tells_anything() {
        told("b2-catalogo-juego", LocalDate.now(clock).minusDays(5));
        told("b1-guia-comites", LocalDate.now(clock).minusDays(90));
        toldIn("periodo-9", "b2-arboles", LocalDate.of(2020, 1, 1));

        assertThat(boards.keys(Field.LOOK, "SILENT"))
                .contains("b1-guia-comites", "b1-pasantia")
                .doesNotContain("b2-catalogo-juego");
        assertThat(boards.keys(Field.SILENT_IN, "periodo-9")).hasSize(9).doesNotContain("b2-arboles");
    }

    @Test
    void the_board_is_narrowed_by_a_reporting_period() {
        jdbc.sql("update commitment set due_on = '2031-01-01'").update();
        demo.setPeriods();
        var second = LocalDate.of(2026, 9, 15);
        boards.set("b1-pasantia", "due_on", "2026-H2");
        boards.set("b2-arboles", "due_on", "2026-07-01");
        boards.set("b2-calle-escolar", "due_on", "2026-06-30");
        jdbc.sql("update progress_update set on_day = '2020-01-01'").update();
        told("b1-guia-comites", second); // names no period: that of its day
        toldIn("periodo-1", "b2-catalogo-juego", second); // what it names counts

        assertThat(boards.keys(Field.DUE_IN, "periodo-2")).containsExactlyInAnyOrder("b1-pasantia", "b2-arboles");
        assertThat(boards.keys(Field.DUE_IN, "periodo-1")).containsExactly("b2-calle-escolar");
        assertThat(boards.keys(Field.TOLD_IN, "periodo-1")).containsExactly("b2-catalogo-juego");
        assertThat(boards.keys(Field.TOLD_IN, "periodo-2")).containsExactly("b1-guia-comites");
        assertThat(boards.keys(Field.SILENT_IN, "periodo-2")).hasSize(9).doesNotContain("b1-guia-comites");
        assertThat(boards.keys(BoardFilter.ALL
                        .with(Field.TOLD_IN, "periodo-1")
                        .with(Field.SILENT_IN, "periodo-2")
                        .with(Field.DUE_IN, "periodo-3")))
                .isEmpty();
        assertThat(boards.csv("demo-host", BoardFilter.ALL.with(Field.DUE_IN, "periodo-2"))
                        .lines())
                .hasSize(3);
    }

    private void toldIn(String period, String key, LocalDate day) {
        jdbc.sql("""
                        insert into progress_update (id, version, commitment_id, position, on_day, period_key,
                            completion, channel, language, words, recorded_at)
                        select uuid(), 0, c.id, 7, ?, ?, 'LIMITED', 'WEB', 'ES', 'Va', utc_timestamp()
                        from commitment c where c.commitment_key = ?""").params(day, period, key).update();
    }

    private void told(String key, LocalDate day) {
        jdbc.sql("update progress_update set on_day = ? where commitment_id = ?")
                .params(day, demo.commitment(key).id())
                .update();
    }

    @Test
    void the_board_shows_whose_seat_is_empty() {
        var before = boards.keys(Field.LOOK, "VACANT");
        assertThat(before).doesNotContain("b2-arboles");
        jdbc.sql("""
                        update holding set until_on = '2025-12-31' where seat_id =
                            (select owner_seat_id from commitment where commitment_key = 'b2-arboles')""").update();

        assertThat(boards.keys(Field.LOOK, "VACANT")).containsAll(before).contains("b2-arboles");
    }

    private String id(String sql) {
        return jdbc.sql(sql).query(UUID.class).single().toString();
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void whatever_somebody_types_into_the_address_it_is_no_fault(Field field) {
        for (var typed : List.of("x", "' or 1=1 --", "+-*()~<>@\"", "2017", "🙂")) {
            assertThat(page(BoardFilter.ALL.with(field, typed)).rows()).isNotNull();
        }
    }

    @Test
    void pages_follow_each_other_without_gap_and_a_deep_one_costs_as_many_statements() {
        fill(230);
        var seen = new HashSet<String>();
        String after = null;
        while (true) {
            var last = after;
            var page = board.page(lab, BoardFilter.ALL, last);
            assertThat(statements.during(() -> board.page(lab, BoardFilter.ALL, last)))
                    .isLessThanOrEqualTo(2);
            page.rows().forEach(row -> assertThat(seen.add(row.key())).isTrue());
            after = page.last();
            if (!page.more()) {
                break;
            }
        }
        assertThat(seen).hasSize(240);
    }

    @Test
    void what_is_for_the_lab_is_not_there_for_others() {
        boards.set("b1-pasantia", "visibility", "LAB");

        assertThat(page(BoardFilter.ALL).rows()).hasSize(9);
        assertThat(reading.one(lab, "b1-pasantia")).isEmpty();
        assertThat(demo.as("demo-host", () -> page(BoardFilter.ALL).rows())).hasSize(10);
        assertThat(demo.as("demo-host", () -> reading.one(lab, "b1-pasantia"))).isPresent();
        assertThat(onItsOwnersSheet()).isFalse();
        assertThat(demo.as("demo-network", this::onItsOwnersSheet)).isFalse();
        assertThat(demo.as("demo-host", this::onItsOwnersSheet)).isTrue();
    }

    private boolean onItsOwnersSheet() {
        var seat = jdbc.sql("select owner_seat_id from commitment where commitment_key = 'b1-pasantia'")
                .query(UUID.class)
                .single();
        return sheets.part(new DirectoryKind.Thing(DirectoryKind.SEAT, seat), Language.ES)
                .map(part -> part.lines().stream()
                        .anyMatch(line -> String.valueOf(line.path()).endsWith("b1-pasantia")))
                .orElse(false);
    }

    @Test
    void what_is_shown_can_be_taken_along_and_nothing_in_it_is_computed() throws Exception {
        jdbc.sql("""
                        update commitment set statement = '{"es":"=HYPERLINK(1)"}' where commitment_key = 'b1-pasantia'""").update();

        var csv = boards.csv("demo-host", BoardFilter.ALL);
        assertThat(csv.lines()).hasSize(11);
        assertThat(csv).contains("\"'=HYPERLINK(1)\"", "Compromiso");
        var json = boards.json("demo-host", BoardFilter.ALL);
        assertThat(json).contains("\"ratification\":\"RATIFIED\"");
        var xlsx = boards.xlsx("demo-host", BoardFilter.ALL);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            var names = new HashSet<String>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
            assertThat(names).contains("xl/workbook.xml", "xl/worksheets/sheet1.xml");
        }
    }

    @Test
    void a_file_says_to_whom_about_what_and_how_one_would_know() {
        jdbc.sql("""
                        update commitment set kind = 'VISIT', known_by = '{"es":"Hay un acta; =1+1"}'
                        where commitment_key = 'b1-guia-comites'""").update();
        var one = BoardFilter.ALL.with(Field.WORDS, "formatos");

        var csv = boards.csv("demo-host", one);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .contains("\"A quién\"", "\"De qué se trata\"", "\"Cómo lo sabríamos\"")
                .contains("\"Hay un acta; =1+1\"", "una visita");
        var names = board.beneficiaries(lab, one).values().iterator().next();
        assertThat(names).hasSize(2);
        assertThat(csv)
                .contains("\"" + names.getFirst().in(Language.ES) + "; "
                        + names.getLast().in(Language.ES) + "\"");
        var json = boards.json("demo-host", one);
        assertThat(json).contains("\"kind\":\"VISIT\"", "\"beneficiaries\":[{", "\"knownBy\":{");
    }

    @Test
    void the_number_counts_what_every_page_shows_together() {
        fill(120);
        assertThat(board.count(lab, BoardFilter.ALL)).isEqualTo(130);
        assertThat(board.count(lab, BoardFilter.ALL.with(Field.HORIZON, "LONG")))
                .isEqualTo(2);
        boards.set("b1-pasantia", "visibility", "LAB");
        assertThat(board.count(lab, BoardFilter.ALL)).isEqualTo(129);
        assertThat(demo.as("demo-host", () -> board.count(lab, BoardFilter.ALL)))
                .isEqualTo(130);
    }

    @Test
    void a_board_is_kept_under_a_name_and_only_for_who_keeps_it() {
        var late = BoardFilter.of(Map.of("look", "OVERDUE", "unknown", "x"));
        boards.keep("demo-lead", "Vencidos", late);

        assertThat(boards.kept("demo-lead")).containsExactly(new BoardFilters.Saved("Vencidos", late));
        assertThat(boards.kept("demo-host")).isEmpty();
        boards.forget("demo-lead", "Vencidos");
        assertThat(boards.kept("demo-lead")).isEmpty();
    }

    private void fill(int count) {
        jdbc.sql("""
                        insert into commitment (id, version, lab_id, commitment_key, group_id, statement, horizon,
                            ratification, state)
                        select uuid(), 0, c.lab_id, concat('x-', n.seq), c.group_id, '{"es":"Algo"}', 'SHORT',
                            'PROVISIONAL', 'OPEN'
                        from %s n join commitment c on c.commitment_key = 'b1-pasantia'""".formatted(numbers(count))).update();
    }

    private CommitmentBoard.Page page(BoardFilter filter) {
        return board.page(lab, filter, null);
    }

    /// Numbers from 1: the application may not use the database's own sequences.
    static String numbers(int most) {
        var digits = "(select 0 n union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        return "(select * from (select 1 + a.n + 10 * b.n + 100 * c.n + 1000 * d.n as seq from " + digits + " a join "
                + digits + " b join " + digits + " c join " + digits + " d) every where seq <= " + most + ")";
    }
}
