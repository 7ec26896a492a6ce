package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.agenda.PlanOf.HALL;
import static org.medellinlab.agenda.PlanOf.HILL;
import static org.medellinlab.agenda.PlanOf.MONDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.agenda.PlannerProposal.Move;
import org.medellinlab.agenda.PlannerProposal.Moved;
import org.medellinlab.agenda.PlannerProposal.Where;

class PlannerMeasuresTest {

    private static final List<LocalDate> TWO_DAYS = List.of(MONDAY, MONDAY.plusDays(1));

    @Test
    void days_are_uneven_by_what_the_fuller_ones_have_above_an_equal_share() {
        assertThat(PlannerMeasures.uneven(Map.of(MONDAY, 240), TWO_DAYS)).isEqualTo(120);
        assertThat(PlannerMeasures.uneven(Map.of(MONDAY, 180, MONDAY.plusDays(1), 60), TWO_DAYS))
                .isEqualTo(60);
        assertThat(PlannerMeasures.uneven(Map.of(MONDAY, 120, MONDAY.plusDays(1), 120), TWO_DAYS))
                .isZero();
        assertThat(PlannerMeasures.uneven(Map.of(), TWO_DAYS)).isZero();
    }

    @Test
    void only_what_people_do_fills_a_day() {
        var plan = new PlanOf()
                .item("A", "09:00", "10:30")
                .item("B", "11:00", "12:00")
                .item("libre", "12:00", "15:00", one -> one.kind(AgendaItemKind.FREE))
                .plan();

        assertThat(PlannerMeasures.minutes(plan.items())).containsExactly(Map.entry(MONDAY, 150));
    }

    @Test
    void what_moves_is_counted_by_where_to_and_what_waits_is_not() {
        var there = where(MONDAY, "09:00", HALL);
        assertThat(PlannerMeasures.moved(List.of(
                        move(there, where(MONDAY.plusDays(1), "11:00", HALL)),
                        move(there, where(MONDAY, "10:00", HILL)),
                        move(there, where(MONDAY, "09:00", HALL)),
                        move(null, there))))
                .isEqualTo(new Moved(2, 1, 1, 1));
    }

    private static Move move(@Nullable Where from, Where to) {
        return new Move(UUID.randomUUID(), 0, PlanOf.text("A"), from, to);
    }

    private static Where where(LocalDate day, String starts, UUID venue) {
        var from = LocalTime.parse(starts);
        return new Where(day, from, from.plusHours(1), venue, null, null);
    }
}
