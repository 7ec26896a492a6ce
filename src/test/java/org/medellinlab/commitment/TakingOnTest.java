package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class TakingOnTest {

    private static final String PROMISE = "b1-guia-comites";
    private static final String MINE = "montevideo-espacios-publicos";
    private static final String CALI = "cali-resiliencia-direccion";

    @Autowired
    DemoPromises demo;

    @Autowired
    TakingOn taking;

    @Autowired
    Ratifying ratifying;

    @Autowired
    CommitmentBoard board;

    @Autowired
    PromiseMails mails;

    @Autowired
    JdbcClient jdbc;

    private LabId lab;

    /// As history leaves it: made by the group, confirmed by nobody in particular.
    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("""
                        update commitment set owner_seat_id = null, ratification = 'RATIFIED'
                        where commitment_key = ?""").param(PROMISE).update();
    }

    @Test
    void a_seat_takes_on_what_the_group_owned_and_is_asked_at_home() {
        demo.as("demo-delegate", () -> taking.takeOn(lab, sheet().id(), mails.seat(MINE)));

        assertThat(sheet().ownerSeat()).isEqualTo(mails.seat(MINE));
        assertThat(sheet().ratification()).isEqualTo(Ratification.PROVISIONAL);
        assertThat(sheet().recordedAs()).isEqualTo(Capacity.OWNER);
        assertThat(mails.count("commitment.ratifier")).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where happened = 'CHANGED' and became like '%PROVISIONAL%'")
                        .query(Integer.class)
                        .single())
                .as("told in the trail")
                .isEqualTo(1);
    }

    @Test
    void the_lead_names_any_seat_of_the_members_and_who_holds_one_those_of_their_organisation() {
        assertThat(seats("demo-lead")).contains(MINE, CALI, "quito-espacio-publico", "cali-resiliencia-barrios");
        assertThat(seats("demo-organiser")).contains(MINE, CALI).doesNotContain("detroit-barrios");
        assertThat(seats("demo-delegate")).containsExactly(MINE, "montevideo-participacion");
        assertThat(seats("demo-facilitator")).isEmpty();
        assertThatThrownBy(() -> demo.as("demo-delegate", () -> taking.takeOn(lab, sheet().id(), mails.seat(CALI))))
                .isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> demo.as(
                        "demo-organiser", () -> taking.takeOn(lab, sheet().id(), mails.seat("detroit-barrios"))))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void whoever_took_it_on_does_not_confirm_it() {
        mails.holds("demo-delegate", "montevideo-participacion");
        name("montevideo-participacion");

        demo.as("demo-delegate", () -> taking.takeOn(lab, sheet().id(), mails.seat(MINE)));

        assertThat(mails.count("commitment.ratify")).isZero();
        assertThatThrownBy(() -> demo.as("demo-delegate", () -> ratifying.ratify(lab, sheet().id())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void of_two_at_once_one_wins_and_the_other_is_told() throws Exception {
        var start = new CyclicBarrier(2);
        var works = List.<Callable<String>>of(
                () -> race(start, "demo-delegate", MINE), () -> race(start, "demo-lead", CALI));
        var said = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(works)) {
                said.add(done.get());
            }
        }

        assertThat(said).containsExactlyInAnyOrder("taken", "commitment.refused.taken");
    }

    private String race(CyclicBarrier start, String person, String seat) throws Exception {
        start.await();
        try {
            demo.as(person, () -> taking.takeOn(lab, demo.commitment(PROMISE).id(), mails.seat(seat)));
            return "taken";
        } catch (Refused refused) {
            return refused.key();
        }
    }

    @Test
    void it_can_be_undone_until_something_becomes_of_it() {
        name("montevideo-participacion");
        var taken = demo.as("demo-delegate", () -> taking.takeOn(lab, sheet().id(), mails.seat(MINE)));
        assertThat(mails.count("commitment.ratify")).isEqualTo(1);

        demo.as("demo-delegate", () -> taking.giveBack(lab, sheet().id(), taken));

        assertThat(sheet().ownerSeat()).isNull();
        assertThat(sheet().ratification()).isEqualTo(Ratification.RATIFIED);
        assertThat(jdbc.sql("select count(*) from ratification_request")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select revoked_at is not null from action_link where kind = 'commitment.ratify'")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);

        var again = demo.as("demo-delegate", () -> taking.takeOn(lab, sheet().id(), mails.seat(MINE)));
        demo.as("federico-olivera", () -> ratifying.ratify(lab, sheet().id()));
        assertThatThrownBy(() -> demo.as("demo-delegate", () -> taking.giveBack(lab, sheet().id(), again)))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("commitment.refused.taken-changed"));
        assertThat(sheet().ratification()).isEqualTo(Ratification.RATIFIED);
    }

    @Test
    void the_board_finds_what_no_seat_has_taken_on() {
        var unowned = BoardFilter.ALL.with(Field.LOOK, "UNOWNED");
        assertThat(board.page(lab, unowned, null).rows())
                .extracting(BoardRow::key)
                .containsExactly(PROMISE);

        demo.as("demo-lead", () -> taking.takeOn(lab, sheet().id(), mails.seat(CALI)));

        assertThat(board.page(lab, unowned, null).rows()).isEmpty();
    }

    private List<String> seats(String person) {
        return demo.as(person, () -> taking.seats(lab, sheet())).stream()
                .map(SeatRow::key)
                .toList();
    }

    private void name(String seat) {
        jdbc.sql("insert into ratifying_seat values (uuid(), 0, ?, ?, null, '2026-03-01')")
                .params(
                        id("select id from organisation where organisation_key = 'intendencia-montevideo'"),
                        mails.seat(seat).value())
                .update();
    }

    private UUID id(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }

    private CommitmentSheet sheet() {
        return demo.commitment(PROMISE);
    }
}
