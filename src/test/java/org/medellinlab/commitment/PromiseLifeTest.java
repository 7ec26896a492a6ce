package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class PromiseLifeTest {

    private static final String PROMISE = "b1-guia-comites";

    @Autowired
    DemoPromises demo;

    @Autowired
    PromiseLife life;

    @Autowired
    WakingPromises waking;

    @Autowired
    CommitmentBoard board;

    @Autowired
    BoardExport export;

    @Autowired
    Ratifying ratifying;

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LabId lab = LabId.next();
    private LocalDate soon = LocalDate.MAX;

    @BeforeEach
    void lay() {
        lab = demo.lay();
        soon = LocalDate.now(clock).plusDays(40);
        jdbc.sql("update commitment set due_on = '2020', ratification = 'PROVISIONAL' where commitment_key = ?")
                .param(PROMISE)
                .update();
    }

    @Test
    void one_that_rests_is_neither_overdue_nor_silent_and_nobody_is_asked_about_it() {
        assertThat(keys(Field.LOOK, "OVERDUE")).contains(PROMISE);

        pause(Standing.OPEN, soon);

        assertThat(sheet().standing()).isEqualTo(new Standing(CommitmentState.PAUSED, soon, null));
        assertThat(sheet().isOverdueOn(soon)).isFalse();
        assertThat(keys(Field.LOOK, "OVERDUE")).doesNotContain(PROMISE);
        assertThat(keys(Field.LOOK, "SILENT")).doesNotContain(PROMISE);
        assertThat(keys(Field.STATE, "PAUSED")).containsExactly(PROMISE);
        assertThat(board.page(lab, BoardFilter.ALL.with(Field.STATE, "PAUSED"), null)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.standing().until()).isEqualTo(soon));
        assertRefused(
                "commitment.refused.not-open", () -> demo.as("demo-organiser", () -> ratifying.ask(lab, sheet().id())));
        assertThat(demo.as("demo-organiser", () -> ratifying.unasked(lab))).doesNotContain(sheet().id());
        assertThat(demo.as("demo-organiser", () -> ratifying.standing(lab, sheet())))
                .hasValueSatisfying(standing -> assertThat(standing.mayAsk()).isFalse());
        assertThat(told("CHANGED", "PAUSED")).isEqualTo(1);
    }

    @Test
    void a_rest_ends_by_itself_on_its_day_and_not_before() {
        pause(Standing.OPEN, soon);
        CurrentActor.asSystem(() -> waking.wake());
        assertThat(sheet().state()).isEqualTo(CommitmentState.PAUSED);

        jdbc.sql("update commitment set paused_until = ? where commitment_key = ?")
                .params(demoToday(), PROMISE)
                .update();
        waking.wake();

        assertThat(sheet().standing()).isEqualTo(Standing.OPEN);
        assertThat(sheet().isFollowed()).isTrue();
        assertThat(keys(Field.LOOK, "OVERDUE")).contains(PROMISE);
    }

    @Test
    void a_day_that_is_not_to_come_is_refused() {
        assertRefused("commitment.refused.pause-past", () -> pause(Standing.OPEN, demoToday()));
        assertThat(sheet().state()).isEqualTo(CommitmentState.OPEN);
    }

    @Test
    void it_ends_with_a_reason_and_can_go_on() {
        assertRefused("commitment.refused.no-reason", () -> close(Standing.OPEN, " "));

        close(Standing.OPEN, " Ya lo hace la ciudad. ");

        var closed = new Standing(CommitmentState.CLOSED, null, LocalizedText.of(Language.ES, "Ya lo hace la ciudad."));
        assertThat(sheet().standing()).isEqualTo(closed);
        assertThat(sheet().isFollowed()).isFalse();
        assertRefused("commitment.refused.closed", () -> pause(closed, soon));

        demo.as("demo-delegate", () -> life.open(lab, sheet().id(), closed));
        assertThat(sheet().standing()).isEqualTo(Standing.OPEN);

        demo.as("demo-delegate", () -> life.putBack(lab, sheet().id(), Standing.OPEN, closed));
        assertThat(sheet().standing()).isEqualTo(closed);
    }

    @Test
    void of_two_who_saw_it_open_the_second_is_told() {
        pause(Standing.OPEN, soon);

        assertRefused("commitment.refused.standing-changed", () -> close(Standing.OPEN, "Ya no"));
        assertThat(sheet().state()).isEqualTo(CommitmentState.PAUSED);
    }

    @Test
    void the_owner_its_lead_and_an_organiser_may_and_nobody_else() {
        for (var person : List.of("demo-delegate", "demo-lead", "demo-organiser")) {
            demo.as(person, () -> life.pause(lab, sheet().id(), sheet().standing(), soon));
        }
        for (var person : List.of("demo-host", "demo-facilitator", "demo-monitor")) {
            assertThatThrownBy(() -> demo.as(person, () -> life.open(lab, sheet().id(), sheet().standing())))
                    .isInstanceOf(NotForYou.class);
        }
    }

    @Test
    void the_lab_file_takes_it_along_and_brings_it_back() {
        pause(Standing.OPEN, soon);
        var other = demo.commitment("b1-pasantia");
        demo.as("demo-organiser", () -> life.close(lab, other.id(), Standing.OPEN, Language.PT, "Já não é preciso"));
        var file = CurrentActor.asSystem(() -> files.tell(lab));
        assertThat(file).contains("state: PAUSED", "pausedUntil: " + soon, "state: CLOSED", "pt: Já não é preciso");
        jdbc.sql("update commitment set state = 'OPEN', paused_until = null, closing_words = null")
                .update();

        CurrentActor.asSystem(() -> files.bring(file));
        var before = rows();
        CurrentActor.asSystem(() -> files.bring(file));

        assertThat(rows()).isEqualTo(before);
        assertThat(CurrentActor.asSystem(() -> files.tell(lab))).isEqualTo(file);
        assertThat(Objects.requireNonNull(
                                demo.commitment("b1-pasantia").standing().reason())
                        .exactly(Language.PT))
                .isEqualTo("Já não é preciso");
        assertThatThrownBy(() -> CurrentActor.asSystem(
                        () -> files.bring(file.replaceFirst("(?m)^ +pausedUntil: " + soon + "\\R", ""))))
                .hasMessageContaining("pausedUntil");
    }

    @Test
    void the_board_s_files_say_until_when_and_why() {
        close(Standing.OPEN, "Ya lo hace la ciudad.");

        var csv = new String(
                demo.as("demo-organiser", () -> export.csv(lab, BoardFilter.ALL, Language.ES)),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).contains("Por qué se cerró", "Ya lo hace la ciudad.");
    }

    private void pause(Standing read, LocalDate until) {
        demo.as("demo-delegate", () -> life.pause(lab, sheet().id(), read, until));
    }

    private void close(Standing read, String reason) {
        demo.as("demo-delegate", () -> life.close(lab, sheet().id(), read, Language.ES, reason));
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    private LocalDate demoToday() {
        return LocalDate.now(clock.withZone(java.time.ZoneId.of("America/Bogota")));
    }

    private List<String> keys(Field field, String value) {
        return board.page(lab, BoardFilter.ALL.with(field, value), null).rows().stream()
                .map(BoardRow::key)
                .toList();
    }

    private List<String> rows() {
        return jdbc.sql("select concat(commitment_key, version, state) from commitment order by id")
                .query((rs, i) -> Objects.requireNonNull(rs.getString(1)))
                .list();
    }

    private int told(String happened, String became) {
        return jdbc.sql("select count(*) from audit_entry where happened = ? and became like ?")
                .params(happened, "%" + became + "%")
                .query(Integer.class)
                .single();
    }

    private CommitmentSheet sheet() {
        return demo.commitment(PROMISE);
    }
}
