package org.medellinlab.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;

/// Any address that can be written to can be invited, whatever signs it has.
@ProductTest
class InvitedAddressTest {

    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    @Autowired
    CalendarFiles files;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.org",
                "a^b@example.org",
                "a{b}|`c@example.org",
                "a%zz@example.org",
                "a+b@example.org"
            })
    void everybody_can_be_invited(String address) {
        var starts = ZonedDateTime.of(2026, 12, 6, 9, 0, 0, 0, BOGOTA);
        var event = files.event(
                new CalendarEvent(
                        UUID.randomUUID(),
                        0,
                        Instant.EPOCH,
                        "Plazas",
                        starts,
                        starts.plusHours(1),
                        LocalizedText.of(Language.ES, "Plazas").shownIn(Language.ES),
                        CalendarEvent.State.CONFIRMED,
                        "",
                        "",
                        URI.create("http://localhost/")),
                "Ana",
                new EmailAddress(address));
        var text = files.text(
                "Meetings", "Plazas", BOGOTA, ImmutableMethod.REQUEST, List.of(event), Set.of(BOGOTA), Language.ES);

        var read = Biweekly.parse(text)
                .first()
                .getEvents()
                .getFirst()
                .getAttendees()
                .getFirst();
        var said = read.getEmail() == null ? read.getUri() : read.getEmail();
        assertThat(URI.create("mailto:" + said.replaceFirst("^mailto:", "")).getSchemeSpecificPart())
                .isEqualTo(address);
    }
}
