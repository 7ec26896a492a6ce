package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SeatId;

class InvitationFormTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 5, 29);
    private static final LocalDate LAST = LocalDate.of(2017, 6, 2);
    private static final SeatId SEAT = SeatId.next();

    @Test
    void what_is_left_empty_is_absent_and_what_is_typed_is_kept() {
        var answer = read(Map.of("diet", " sin maní 🥜 ", "arrives-on", "2017-05-28", "arrives-at", "14:30"));

        assertThat(answer.language()).isEqualTo(Language.PT);
        assertThat(answer.diet()).isEqualTo("sin maní 🥜");
        assertThat(answer.arrivesAt()).isEqualTo(LocalTime.of(14, 30));
        assertThat(answer.access()).isNull();
        assertThat(answer.photos()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "language, xx",
        "seat, nonsense",
        "seat, 00000000-0000-0000-0000-000000000001",
        "arrives-on, 2017-02-30",
        "arrives-on, 2031-05-29",
        "arrives-at, 25:00",
        "departs-on, 2017-05-01",
        "notice, no"
    })
    void what_cannot_be_is_said_at_its_field(String field, String typed) {
        assertThatThrownBy(() -> read(with(field, typed)))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.problems()).containsOnlyKeys(field));
    }

    @Test
    void an_answer_of_five_thousand_characters_is_refused_at_its_field() {
        assertThatThrownBy(() -> read(Map.of("access", "x".repeat(5000))))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.problems()).containsOnlyKeys("access"));
    }

    @Test
    void what_was_told_in_confidence_is_not_in_what_a_log_would_say() {
        assertThat(read(Map.of("diet", "secreto"))).asString().doesNotContain("secreto");
    }

    private static Map<String, String> with(String field, String typed) {
        var changes = new HashMap<>(Map.of("arrives-on", "2017-05-28"));
        changes.put(field, typed);
        return changes;
    }

    private static InvitationAnswer read(Map<String, String> changes) {
        var typed = new HashMap<>(Map.of("language", "pt", "seat", SEAT.toString(), "notice", "yes"));
        typed.putAll(changes);
        return new InvitationForm(typed).answer(Set.of(SEAT), FIRST, LAST);
    }
}
