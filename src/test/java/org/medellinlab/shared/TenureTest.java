package org.medellinlab.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A seat is held for whole days of the place its organisation is at home in.
class TenureTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        // ten minutes past midnight in Montevideo, ten past ten of the evening before in Medellín
        "2026-11-30T03:10:00Z, America/Montevideo, true",
        "2026-11-30T03:10:00Z, UY, true",
        "2026-11-30T03:10:00Z, America/Bogota, false",
        "2026-11-30T03:10:00Z, CO, false",
        "2026-11-30T03:10:00Z, , false",
        "2026-11-30T05:00:00Z, , true",
        // the last day is over
        "2026-12-02T02:59:59Z, UY, true",
        "2026-12-02T03:00:00Z, UY, false",
        "2026-12-02T04:59:59Z, CO, true"
    })
    void it_begins_and_ends_with_the_days_at_home(Instant now, String place, boolean isNow) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        assertThat(new Tenure(place, FIRST, FIRST.plusDays(1)).isNow(clock)).isEqualTo(isNow);
    }

    @Test
    void without_a_last_day_it_does_not_end() {
        var clock = Clock.fixed(Instant.parse("2096-11-30T12:00:00Z"), ZoneOffset.UTC);
        assertThat(new Tenure("UY", FIRST, null).isNow(clock)).isTrue();
    }

    @Test
    void a_country_without_a_zone_of_its_own_keeps_the_networks_time() {
        assertThat(HomeZone.at("XX")).isEqualTo(HomeZone.NETWORK);
        assertThat(HomeZone.at("JP")).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }
}
