package org.medellinlab.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FoldedLinesTest {

    @Test
    void a_line_is_never_folded_inside_a_character() {
        var folded = FoldedLines.of("SUMMARY:" + "🚠".repeat(40) + "\r\n");

        assertThat(folded.replace("\r\n ", "")).isEqualTo("SUMMARY:" + "🚠".repeat(40) + "\r\n");
        assertThat(new String(folded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(folded);
    }
}
