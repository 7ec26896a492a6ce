package org.medellinlab.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void what_is_made_one_after_the_other_stays_in_that_order() {
        var made = Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void they_are_of_version_7_and_tell_when_they_were_made() {
        var before = System.currentTimeMillis();
        var id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, before + 10_000);
    }
}
