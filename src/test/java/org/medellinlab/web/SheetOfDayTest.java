package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedText.Shown;

class SheetOfDayTest {

    @Test
    void a_day_is_printed_whole_while_all_of_it_fits_on_a_sheet() {
        assertThat(SheetOfDay.of(items(17, null), false)).isEqualTo(SheetOfDay.WHOLE);
        assertThat(SheetOfDay.of(items(12, 90), false)).isEqualTo(SheetOfDay.WHOLE);
        assertThat(SheetOfDay.of(items(13, 90), false)).isEqualTo(SheetOfDay.LONG);
        assertThat(SheetOfDay.of(items(12, 90), true)).as("below the title").isEqualTo(SheetOfDay.LONG);
        assertThat(SheetOfDay.of(items(6, 900), false)).as("many words").isEqualTo(SheetOfDay.LONG);
    }

    @Test
    void what_is_too_long_for_one_column_has_two() {
        assertThat(SheetOfDay.of(items(17, 900), false)).isEqualTo(SheetOfDay.LONG);
        assertThat(SheetOfDay.of(items(18, 900), false)).isEqualTo(SheetOfDay.LONGEST);
        assertThat(SheetOfDay.LONGEST.classes()).isEqualTo("long longest");
    }

    private static List<AgendaPage.Item> items(int count, @Nullable Integer characters) {
        var about = characters == null ? null : shown("a".repeat(characters));
        var item = new AgendaPage.Item(
                "key",
                "",
                "2026-11-30",
                "",
                "",
                "8:00",
                "9:00",
                null,
                null,
                false,
                new Chip("●", "visit", "visit"),
                false,
                shown("Title"),
                about,
                shown("Place"),
                null,
                "",
                null,
                null,
                null,
                false,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
        return Collections.nCopies(count, item);
    }

    private static Shown shown(String words) {
        return LocalizedText.of(Language.EN, words).shownIn(Language.EN);
    }
}
