package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.commitment.PromiseCheck.Question;
import org.medellinlab.shared.SeatId;

class PromiseCheckTest {

    @Test
    void a_clear_promise_answers_all_four() {
        var all = PromiseCheck.of(
                SeatId.next(),
                "Entregar la guía de los comités",
                Horizon.SHORT,
                new DueOn("2026-05"),
                "Tres ciudades la tienen");
        assertThat(all).hasSize(4).allMatch(PromiseCheck.Answer::said);
    }

    @ParameterizedTest
    @CsvSource({
        "Guía, commitment.check.short",
        "Fomentar la participación de los vecinos, commitment.check.vague",
        "Promover espaços para a infância hoje, commitment.check.vague",
        "Support other cities with their plans, commitment.check.vague",
        "Abrir dos plazas de noche,"
    })
    void what_cannot_be_checked_afterwards_is_said(String statement, @Nullable String hint) {
        assertThat(hint(Question.WHAT, SeatId.next(), statement)).isEqualTo(hint);
    }

    @Test
    void without_seat_time_or_sign_it_says_what_would_help() {
        assertThat(hint(Question.WHO, null, "Abrir dos plazas de noche")).isEqualTo("commitment.check.no-seat");
        assertThat(hint(Question.WHEN, null, "x")).isEqualTo("commitment.check.no-time");
        assertThat(hint(Question.HOW_KNOWN, null, "x")).isEqualTo("commitment.check.no-sign");
    }

    private static @Nullable String hint(Question question, @Nullable SeatId seat, String statement) {
        return PromiseCheck.of(seat, statement, null, null, " ").stream()
                .filter(answer -> answer.question() == question)
                .findFirst()
                .orElseThrow()
                .hint();
    }
}
