package org.medellinlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.KeptWords;
import org.medellinlab.shared.KeptWords.Kept;
import org.medellinlab.shared.KeptWords.Words;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class KeptNotesTest {

    private static final Words WORDS = new Words(Map.of("words", "A medio esc"), Map.of("words", ""));

    @Autowired
    DemoPromises demo;

    @Autowired
    KeptWords notes;

    @Autowired
    OldNotes old;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void what_was_typed_is_there_again_for_that_form_and_only_for_who_typed_it() {
        keep(new Words(Map.of("words", "A me"), Map.of()));
        keep(WORDS);

        assertThat(demo.as("demo-delegate", () -> notes.mine(lab, "promise")).map(Kept::words))
                .contains(WORDS);
        assertThat(demo.as("demo-delegate", () -> notes.mine(lab, "quick"))).isEmpty();
        assertThat(demo.as("demo-lead", () -> notes.mine(lab, "promise"))).isEmpty();

        demo.as("demo-lead", () -> notes.forget(lab, "promise"));
        assertThat(demo.as("demo-delegate", () -> notes.mine(lab, "promise"))).isPresent();
        demo.as("demo-delegate", () -> notes.forget(lab, "promise"));
        assertThat(demo.as("demo-delegate", () -> notes.mine(lab, "promise"))).isEmpty();
    }

    @Test
    void who_has_nothing_to_do_with_the_lab_keeps_nothing_in_it() {
        assertThatThrownBy(() -> demo.as("demo-delegate", () -> notes.keep(LabId.next(), "promise", WORDS)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_nobody_touched_for_long_goes_and_what_is_fresh_stays() {
        keep(WORDS);
        var written = demo.as("demo-delegate", () -> notes.mine(lab, "promise"))
                .orElseThrow()
                .at();

        assertThat(old.forget(written, 10)).isZero();
        assertThat(old.due(written.plusSeconds(1))).isEqualTo(1);
        assertThat(old.forget(written.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(demo.as("demo-delegate", () -> notes.mine(lab, "promise"))).isEmpty();
    }

    private void keep(Words words) {
        demo.as("demo-delegate", () -> notes.keep(lab, "promise", words));
    }
}
