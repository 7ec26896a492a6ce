package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.PersonId;

class StayCountingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void who_is_there_is_counted_from_the_day_of_arrival_to_the_day_of_departure() {
        var guests = List.of(
                guest("Ana", MONDAY, MONDAY.plusDays(1), null, null),
                guest("Beto", MONDAY.plusDays(1), null, null, null),
                guest("Caro", null, null, null, null));

        var monday = StayCounting.day(MONDAY, guests);
        var tuesday = StayCounting.day(MONDAY.plusDays(1), guests);
        var wednesday = StayCounting.day(MONDAY.plusDays(2), guests);

        assertThat(List.of(monday.there(), tuesday.there(), wednesday.there())).containsExactly(2, 3, 2);
        assertThat(monday.arriving()).isEqualTo(1);
        assertThat(tuesday.leaving()).isEqualTo(1);
        assertThat(wednesday.unsure()).isEqualTo(1);
    }

    @Test
    void diets_are_grouped_as_people_wrote_them_without_regard_to_capitals_accents_and_stops() {
        var diets = StayCounting.diets(
                List.of("Sin glúten", "vegana", "sin gluten.", "Vegana", "vegana", "  ", "SIN  GLUTEN", "-"));

        assertThat(diets).containsExactly(new StayDay.Diet("SIN GLUTEN", 3), new StayDay.Diet("vegana", 3));
    }

    @Test
    void needs_are_listed_with_the_person_and_only_on_their_days() {
        var guests = List.of(
                guest("Ana", MONDAY, MONDAY, "vegana", "silla de ruedas"),
                guest("Beto", MONDAY, MONDAY.plusDays(4), null, " "));

        assertThat(StayCounting.day(MONDAY, guests).needs())
                .extracting(StayDay.Need::name, StayDay.Need::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Ana", "silla de ruedas"));
        assertThat(StayCounting.day(MONDAY, guests).noDiet()).isEqualTo(1);
        assertThat(StayCounting.day(MONDAY.plusDays(1), guests).needs()).isEmpty();
        assertThat(StayCounting.day(MONDAY, guests).toString()).doesNotContain("Ana", "vegana", "ruedas");
    }

    @Test
    void no_cell_of_a_table_is_a_formula() {
        for (var start : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(StayTable.cell(start + "1")).isEqualTo("'" + start + "1");
        }
        assertThat(StayTable.cell("AV=9")).isEqualTo("AV=9");
        assertThat(StayTable.cell(null)).isEmpty();
        var table = new String(
                StayTable.of(List.of("a"), List.of(List.of("=cmd()"), List.of("ñandú"))), StandardCharsets.UTF_8);
        assertThat(table).isEqualTo("\uFEFFa\r\n'=cmd()\r\nñandú\r\n");
    }

    private static Stays.Guest guest(
            String name,
            @Nullable LocalDate comes,
            @Nullable LocalDate goes,
            @Nullable String diet,
            @Nullable String access) {
        return new Stays.Guest(
                new PersonId(new UUID(0, name.hashCode())),
                name,
                ParticipantKind.DELEGATE,
                null,
                null,
                false,
                new Journey(new Journey.Way(comes, null, null, null), new Journey.Way(goes, null, null, null)),
                diet,
                access);
    }
}
