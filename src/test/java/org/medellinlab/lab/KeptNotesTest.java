package org.medellinlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.KeptWords;
import org.medellinlab.shared.KeptWords.Kept;
import org.medellinlab.shared.KeptWords.Words;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    HalfWrittenOfPerson ofPerson;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void what_was_typed_is_there_again_for_that_form_and_only_for_who_typed_it() {
        keep(new Words(Map.of("words", "A me"), Map.of()));
        keep(WORDS);

        assertThat(demo.as("demo-delegate", () -> notes.mine(lab, "promise")))
                .extracting(Kept::words)
                .containsExactly(WORDS);
        assertThat(demo.as("demo-delegate", () -> notes.mine(lab, "quick"))).isEmpty();
        assertThat(demo.as("demo-lead", () -> notes.mine(lab, "promise"))).isEmpty();

        demo.as("demo-lead", () -> notes.forget(lab, "promise"));
        assertThat(demo.as("demo-delegate", () -> notes.mine(lab, "promise"))).hasSize(1);
        demo.as("demo-delegate", () -> notes.forget(lab, "promise"));
        assertThat(demo.as("demo-delegate", () -> notes.mine(lab, "promise"))).isEmpty();
    }

    @Test
    void what_is_kept_beside_it_is_there_too_the_last_one_first() {
        keep(WORDS);
        var later = new Words(Map.of("words", "Otra cosa"), Map.of());
        demo.as("demo-delegate", () -> notes.keep(lab, "promise/2", later));
        demo.as("demo-delegate", () -> notes.keep(lab, "promise/4", later));

        assertThat(demo.as("demo-delegate", () -> notes.mine(lab, "promise")))
                .extracting(Kept::words)
                .containsExactly(later, WORDS);
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
                .getFirst()
                .at();

        assertThat(old.forget(written, 10)).isZero();
        assertThat(old.due(written.plusSeconds(1))).isEqualTo(1);
        assertThat(old.forget(written.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(demo.as("demo-delegate", () -> notes.mine(lab, "promise"))).isEmpty();
    }

    @Test
    void who_wrote_them_takes_the_words_along_without_identifiers_codes_and_ticks() {
        var chosen = LabId.next() + "," + LabId.next();
        keep(new Words(
                Map.of("words", "A medio esc", "horizon", "SHORT", "reach", "ALL_OF,US", "done", "true", "to", chosen),
                Map.of()));
        var person = jdbc.sql("select id from person where person_key = 'demo-delegate'")
                .query(UUID.class)
                .single();

        assertThat(ofPerson.held(new PersonId(person)).getFirst().rows())
                .singleElement()
                .extracting(row -> row.get(1))
                .isEqualTo("A medio esc");
    }

    private void keep(Words words) {
        demo.as("demo-delegate", () -> notes.keep(lab, "promise", words));
    }
}
