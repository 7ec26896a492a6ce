package org.medellinlab.commitment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.commitment.PromiseNetwork.Narrowed;
import org.medellinlab.commitment.PromiseTies.CityDot;
import org.medellinlab.commitment.PromisesBetween.Cities;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class PromiseNetworkTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    PromiseNetwork network;

    @Autowired
    NetworkExport export;

    @Autowired
    DemoBoards boards;

    @Autowired
    PromisesBetween between;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    private LabId lab;

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void the_network_says_which_city_promised_which() {
        var ties = of(Narrowed.NOT);

        var montevideo = ties.cities().stream()
                .filter(city -> city.name().in(Language.ES).equals("Montevideo"))
                .findFirst()
                .orElseThrow();
        assertThat(montevideo.given()).isEqualTo(2); // the guide to Cali and Quito, the week to Quito
        assertThat(ties.betweenOrganisations()).isNotEmpty().allMatch(tie -> tie.promises() > 0);
    }

    @Test
    void every_number_is_how_many_the_board_behind_it_lists() {
        // one that Quito declined to be promised, one for those who take part, one to two of the same city
        boards.set("b1-pasantia", "ratification", "DECLINED");
        boards.set("b3-lighting-data", "visibility", "LAB");
        jdbc.sql("update organisation set city_id = (select id from city where city_key = 'quito')"
                        + " where organisation_key = 'oficina-resiliencia-cali'")
                .update();
        var ties = of(Narrowed.NOT);
        var counted = Narrowed.NOT.board();

        assertThat(ties.promises()).isEqualTo(listed(counted)).isEqualTo(8);
        assertThat(ties.cities()).isNotEmpty().allSatisfy(city -> {
            assertThat(listed(counted.with(Field.CITY, city.id().toString()))).isEqualTo(city.given());
            assertThat(listed(counted.with(Field.RECEIVED_CITY, city.id().toString())))
                    .isEqualTo(city.received());
        });
        assertThat(ties.betweenCities())
                .isNotEmpty()
                .allSatisfy(tie -> assertThat(
                                listed(counted.with(Field.CITY, tie.from().toString())
                                        .with(Field.RECEIVED_CITY, tie.to().toString())))
                        .isEqualTo(tie.promises()));
        assertThat(ties.betweenOrganisations())
                .isNotEmpty()
                .allSatisfy(tie -> assertThat(
                                listed(counted.with(Field.GIVEN, tie.from().toString())
                                        .with(Field.RECEIVED, tie.to().toString())))
                        .isEqualTo(tie.promises()));
        assertThat(between("montevideo", "quito", ties)).isEqualTo(1);
        assertThat(between("detroit", "kingston", ties)).isEqualTo(2);
    }

    @Test
    void everybody_is_told_of_what_is_for_everybody_and_behind_each_number_is_just_that() {
        boards.set("b1-pasantia", "ratification", "DECLINED");
        boards.set("b3-lighting-data", "visibility", "LAB");
        var ties = network.inPublic(List.of(lab)).ties();

        assertThat(between("montevideo", "quito", ties)).isEqualTo(1);
        assertThat(between("detroit", "kingston", ties)).isEqualTo(1);
        assertThat(between("detroit", "quito", ties)).isZero();
        assertThat(ties.cities()).isNotEmpty().allSatisfy(city -> {
            assertThat(told(city.key(), null)).hasSize(city.given());
            assertThat(told(null, city.key())).hasSize(city.received());
        });
        var keys = ties.cities().stream().collect(Collectors.toMap(CityDot::id, CityDot::key));
        assertThat(ties.betweenCities())
                .isNotEmpty()
                .allSatisfy(tie -> assertThat(told(keys.get(tie.from()), keys.get(tie.to())))
                        .hasSize(tie.promises())
                        .doesNotContain("b1-pasantia", "b3-lighting-data"));
    }

    @Test
    void a_page_of_what_is_behind_a_number_costs_the_same_with_many() {
        var few = statements.during(() -> told("montevideo", "quito"));
        fill(jdbc);
        jdbc.sql("update organisation set city_id = (select id from city where city_key = 'quito')"
                        + " where organisation_key like 'n-%'")
                .update();
        assertThat(between.page(List.of(lab), new Cities("quito", "quito"), null, 50)
                        .rows())
                .hasSize(50);
        assertThat(statements.during(() -> between.page(List.of(lab), new Cities("quito", "quito"), null, 50)))
                .isEqualTo(few);
    }

    private List<String> told(@Nullable String from, @Nullable String to) {
        return between.page(List.of(lab), new Cities(from, to), null, 1000).rows().stream()
                .map(row -> row.sheet().key())
                .toList();
    }

    private int listed(BoardFilter filter) {
        return demo.as("demo-host", () -> boards.all(filter)).size();
    }

    private static int between(String from, String to, PromiseTies ties) {
        var ids = ties.cities().stream().collect(Collectors.toMap(CityDot::key, CityDot::id));
        return ties.betweenCities().stream()
                .filter(tie -> tie.from().equals(ids.get(from)) && tie.to().equals(ids.get(to)))
                .mapToInt(PromiseTies.CityTie::promises)
                .sum();
    }

    @Test
    void it_is_narrowed_by_group_horizon_and_how_far_it_is() {
        var all = count(Narrowed.NOT);
        assertThat(count(new Narrowed(null, Horizon.LONG, null))).isLessThan(all);
        assertThat(count(new Narrowed(demo.commitment("b1-pasantia").group(), null, null)))
                .isBetween(1, all - 1);
        assertThat(count(new Narrowed(null, null, Completion.COMPLETE))).isZero();
    }

    @Test
    void it_costs_four_statements_with_500_organisations_and_5000_promises() {
        fill(jdbc);
        of(Narrowed.NOT);
        assertThat(statements.during(() -> CurrentActor.asSystem(() -> network.of(lab, Narrowed.NOT))))
                .isEqualTo(4);
        var ties = of(new Narrowed(null, Horizon.SHORT, null));
        assertThat(ties.betweenOrganisations()).hasSize(200);
        var whole = demo.as("demo-host", () -> network.whole(lab, new Narrowed(null, Horizon.SHORT, null)));
        assertThat(whole.betweenOrganisations()).hasSize(ties.pairs()).hasSizeGreaterThan(200);
    }

    @Test
    void the_network_is_taken_along_whole_and_nothing_in_it_is_computed() {
        fill(jdbc);
        jdbc.sql("""
                        update organisation set name = '{"es":"=SUMA(1)"}' where organisation_key = 'n-8'""").update();
        var csv = taken(NetworkExport.Form.LIST);
        var pairs = of(Narrowed.NOT).pairs();
        assertThat(csv.lines()).hasSize(pairs + 1).first().asString().contains("Quién promete", "Cumplidos");
        assertThat(csv).contains("\"'=SUMA(1)\"").doesNotContain("\"=SUMA");

        var matrix = taken(NetworkExport.Form.MATRIX);
        assertThat(matrix.lines()).hasSize(of(Narrowed.NOT).cities().size() + 1);
        assertThat(matrix).contains("Montevideo");
        assertThat(demo.as("demo-host", () -> export.xlsx(lab, Narrowed.NOT, NetworkExport.Form.LIST, Language.ES)))
                .startsWith('P', 'K');
    }

    private String taken(NetworkExport.Form form) {
        return demo.as("demo-host", () -> new String(export.csv(lab, Narrowed.NOT, form, Language.ES), UTF_8));
    }

    static void fill(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into organisation (id, version, organisation_key, name, city_id)
                        select uuid(), 0, concat('n-', n.seq), concat('{"es":"Red ', n.seq, '"}'),
                            (select id from city order by city_key limit 1)
                        from %s n""".formatted(CommitmentBoardTest.numbers(500))).update();
        jdbc.sql("""
                        insert into seat (id, version, seat_key, organisation_id, title)
                        select uuid(), 0, organisation_key, id, '{"es":"Enlace"}' from organisation
                        where organisation_key like 'n-%'""").update();
        jdbc.sql("""
                        insert into commitment (id, version, lab_id, commitment_key, group_id, statement, horizon,
                            owner_seat_id, ratification, state)
                        select uuid(), 0, c.lab_id, concat('n-', n.seq), c.group_id, '{"es":"Algo"}',
                            elt(1 + mod(n.seq, 3), 'SHORT', 'MEDIUM', 'LONG'), s.id, 'PROVISIONAL', 'OPEN'
                        from %s n join commitment c on c.commitment_key = 'b1-pasantia'
                        join seat s on s.seat_key = concat('n-', 1 + mod(n.seq, 500))""".formatted(CommitmentBoardTest.numbers(5000))).update();
        jdbc.sql("""
                        insert into commitment_beneficiary (commitment_id, position, organisation_id)
                        select c.id, 0, o.id from commitment c
                        join organisation o on o.organisation_key = concat('n-', 1 + substring(c.commitment_key, 3) * 7 mod 500)
                        where c.commitment_key like 'n-%'""").update();
    }

    private int count(Narrowed narrowed) {
        return of(narrowed).promises();
    }

    private PromiseTies of(Narrowed narrowed) {
        return demo.as("demo-host", () -> network.of(lab, narrowed));
    }
}
