package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.lab.VenueDraft;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// The hours of a reader elsewhere, and of a place elsewhere, beside those of the lab.
@ProductTest
class OtherClocksTest extends SpringBrowserlessTest {

    private static final UUID HALL = new UUID(0, 1);
    private static final UUID FAR = new UUID(0, 2);

    @BeforeEach
    void speak() {
        UI.getCurrent().setLocale(Language.ES.locale());
    }

    @Test
    void where_all_clocks_show_the_same_nothing_is_said() {
        assertThat(said("America/Bogota", "America/Lima", "2026-03-02T09:00", "2026-03-02T10:00", HALL))
                .isEmpty();
        assertThat(said("America/Bogota", null, "2026-03-02T09:00", "2026-03-02T10:00", HALL))
                .isEmpty();
    }

    @Test
    void a_reader_elsewhere_sees_both_and_the_day_where_it_is_another() {
        assertThat(said("America/Bogota", "Europe/Madrid", "2026-03-02T09:00", "2026-03-02T10:30", HALL))
                .containsExactly("Su hora: 15:00 – 16:30");
        assertThat(said("America/Bogota", "Asia/Tokyo", "2026-03-02T19:00", "2026-03-02T20:00", HALL))
                .singleElement()
                .asString()
                .startsWith("Su hora: ")
                .contains("3")
                .endsWith(", 9:00 – 10:00");
    }

    @Test
    void a_place_with_a_zone_of_its_own_says_its_hours() {
        assertThat(said("America/Bogota", null, "2026-03-02T09:00", "2026-03-02T10:00", FAR))
                .containsExactly("En Lejos: 11:00 – 12:00");
    }

    @Test
    void nights_when_the_clocks_are_changed_are_counted_right() {
        // 2:30 does not exist in Madrid on that night: it is 3:30, in Bogotá 20:30 of the day before
        assertThat(said("Europe/Madrid", "America/Bogota", "2026-03-29T02:30", "2026-03-29T03:00", HALL))
                .singleElement()
                .asString()
                .endsWith("20:30 – 21:00");
        // an hour that comes twice: the first is meant, and what ends after it lasts an hour more
        assertThat(said("Europe/Madrid", "America/Bogota", "2026-10-25T01:00", "2026-10-25T04:00", HALL))
                .singleElement()
                .asString()
                .endsWith("18:00 – 22:00");
    }

    private static List<String> said(String lab, @Nullable String reader, String from, String until, UUID venue) {
        var places = Map.of(HALL, venue(HALL, "Sala", null), FAR, venue(FAR, "Lejos", ZoneId.of("America/Sao_Paulo")));
        return new OtherClocks(ZoneId.of(lab), reader == null ? null : ZoneId.of(reader), places)
                .beside(new Div(), LocalDateTime.parse(from), LocalDateTime.parse(until), venue, Language.ES).stream()
                        .map(line -> line.getElement().getText())
                        .toList();
    }

    private static VenueRow venue(UUID id, String name, @Nullable ZoneId zone) {
        return new VenueRow(
                id,
                new VenueDraft(
                        id.toString(),
                        LocalizedText.of(Language.ES, name),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        zone),
                0);
    }
}
