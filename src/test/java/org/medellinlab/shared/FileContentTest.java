package org.medellinlab.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A file is read piece by piece.
class FileContentTest {

    private final List<Integer> asked = new ArrayList<>();
    private final FileContent content = new FileContent("a.txt", "text/plain", 5, position -> {
        asked.add(position);
        return position < 3 ? Optional.of(new byte[] {(byte) position, 7}) : Optional.empty();
    });

    @Test
    void a_slow_reader_has_one_piece_beyond_what_was_read() throws IOException {
        try (var reading = content.stream()) {
            assertThat(reading.read()).isZero();
            assertThat(asked).as("the one at hand and the next").containsExactly(0, 1);
            assertThat(reading.readAllBytes()).containsExactly(7, 1, 7, 2, 7);
        }
    }

    @Test
    void the_stream_and_the_whole_are_the_same() throws IOException {
        try (var reading = content.stream()) {
            assertThat(reading.readAllBytes()).isEqualTo(content.whole());
        }
    }
}
