package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.agenda.AgendaItemKind;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

class DayLayoutTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(2, 2);

    @Test
    void an_item_for_everybody_spans_all_tracks() {
        var layout = DayLayout.of(List.of(item("08:30", "10:00", null)), List.of(ONE, TWO));

        assertThat(layout.items()).singleElement().satisfies(placed -> {
            assertThat(placed.column()).isEqualTo(1);
            assertThat(placed.span()).isEqualTo(2 * DayLayout.TRACK);
            assertThat(placed.from()).isEqualTo(3);
            assertThat(placed.until()).isEqualTo(9);
        });
    }

    @Test
    void items_of_two_tracks_stand_side_by_side() {
        var layout = DayLayout.of(List.of(item("14:00", "15:30", ONE), item("14:00", "15:30", TWO)), List.of(ONE, TWO));

        assertThat(layout.items()).extracting(DayLayout.Placed::column).containsExactly(1, 1 + DayLayout.TRACK);
    }

    @Test
    void items_for_everybody_at_the_same_hour_do_not_cover_each_other() {
        var layout = DayLayout.of(List.of(item("14:00", "15:30", null), item("15:00", "16:00", null)), List.of());

        assertThat(layout.items()).extracting(DayLayout.Placed::column).containsExactly(1, 7);
        assertThat(layout.items()).extracting(DayLayout.Placed::span).containsOnly(6);
    }

    @Test
    void what_runs_past_midnight_stands_to_the_end_of_its_day_beside_what_runs_with_it() {
        var layout = DayLayout.of(List.of(item("21:00", "01:00", null), item("23:00", "23:30", null)), List.of());

        assertThat(layout.lastHour()).isEqualTo(24);
        assertThat(layout.items()).extracting(DayLayout.Placed::column).containsExactly(1, 7);
        assertThat(layout.items().getFirst().until()).isEqualTo(3 * 4 + 1);
    }

    private static AgendaItemRow item(String starts, String ends, @Nullable UUID track) {
        return new AgendaItemRow(
                UUID.randomUUID(),
                "key",
                0,
                AgendaItemKind.WORKSHOP,
                LocalizedText.of(Language.ES, "Taller"),
                null,
                LocalDate.of(2026, 3, 2),
                LocalTime.parse(starts),
                LocalTime.parse(ends),
                false,
                null,
                null,
                null,
                track,
                null,
                null);
    }
}
