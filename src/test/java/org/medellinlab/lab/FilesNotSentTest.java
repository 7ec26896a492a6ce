package org.medellinlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.KeptWords;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonalData.Forgotten;
import org.medellinlab.shared.PersonalData.HeldFile;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.UnsentFiles;
import org.medellinlab.shared.UnsentFiles.Unsent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/// A file handed in to a form is its owner's alone until the form is sent.
@ProductTest
class FilesNotSentTest {

    private static final byte[] PLAN = "Plano de la plaza\n".getBytes(StandardCharsets.UTF_8);
    private static final String FORM = "report/1";

    @Autowired
    DemoPromises demo;

    @Autowired
    UnsentFiles files;

    @Autowired
    KeptWords notes;

    @Autowired
    OldNotes old;

    @Autowired
    HalfWrittenOfPerson ofPerson;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void it_is_there_for_who_handed_it_in_and_for_nobody_else() {
        var plan = handIn();

        assertThat(delegate(() -> files.find(lab, plan.id()))).contains(plan);
        assertThat(delegate(() -> files.open(lab, plan.id())).map(FileContent::whole))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(PLAN));
        for (var other : List.of("demo-organiser", "demo-lead")) {
            assertThat(demo.as(other, () -> files.find(lab, plan.id()))).isEmpty();
            assertThat(demo.as(other, () -> files.open(lab, plan.id()))).isEmpty();
            demo.as(other, () -> files.letGo(lab, Set.of(plan.id())));
            assertThatThrownBy(() -> demo.as(other, () -> takeOver(plan.id()))).hasMessage("files.gone");
        }
        assertThat(stored()).isEqualTo(1);
        assertThatThrownBy(() -> delegate(() -> files.handIn(LabId.next(), "plano.txt", PLAN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_it_is_and_how_large_is_looked_at_when_it_is_handed_in() {
        assertThatThrownBy(() -> delegate(() -> files.handIn(lab, "plano.pdf", new byte[] {'M', 'Z', 0, 1})))
                .hasMessage("files.type.DOCUMENT");
        assertThatThrownBy(() -> delegate(() -> files.handIn(lab, "plano.txt", new byte[21 * 1024 * 1024])))
                .hasMessage("files.too-large");
        assertThat(stored()).isZero();
    }

    @Test
    void nobody_has_more_than_a_few_waiting_and_sending_makes_room() {
        var one = handIn();
        for (var i = 1; i < FilesNotSent.MOST; i++) {
            handIn();
        }
        assertThatThrownBy(this::handIn)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("files.many-unsent"));

        delegate(() -> takeOver(one.id()));
        assertThat(handIn().name()).isEqualTo("plano.txt");
    }

    @Test
    void what_words_still_name_stays_when_a_form_is_over_and_what_none_name_goes_with_its_content() {
        var named = handIn();
        var left = handIn();
        keep(named);

        delegate(() -> letGo(named, left));
        assertThat(delegate(() -> files.find(lab, named.id()))).isPresent();
        assertThat(delegate(() -> files.find(lab, left.id()))).isEmpty();
        assertThat(stored()).isEqualTo(1);

        delegate(() -> {
            notes.forget(lab, FORM);
            return letGo(named);
        });
        assertThat(stored()).isZero();
    }

    @Test
    void a_form_takes_a_file_over_once_and_then_it_is_not_let_go_of_any_more() {
        var plan = handIn();

        delegate(() -> takeOver(plan.id()));

        assertThatThrownBy(() -> delegate(() -> takeOver(plan.id()))).hasMessage("files.gone");
        delegate(() -> letGo(plan));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void a_form_that_is_refused_leaves_it_where_it_was() {
        var plan = handIn();

        assertThatThrownBy(() -> delegate(() -> transactions.execute(status -> {
                    files.takeOver(lab, Set.of(plan.id()));
                    throw new Refused("files.empty");
                })))
                .hasMessage("files.empty");

        assertThat(delegate(() -> files.find(lab, plan.id()))).isPresent();
    }

    @Test
    void what_was_abandoned_goes_when_the_words_do_and_what_is_fresh_or_named_by_fresh_words_stays() {
        var left = handIn();
        var named = handIn();
        keep(named);
        var now = clock.instant();
        assertThat(old.due(now.minus(Duration.ofDays(1)))).isZero();
        assertThat(old.forget(now.minus(Duration.ofDays(1)), 10)).isZero();

        // the words were touched later than the file was handed in
        var written = delegate(() -> notes.mine(lab, FORM)).getFirst().at();
        assertThat(old.due(written)).isEqualTo(1);
        assertThat(old.forget(written, 10)).isEqualTo(1);
        assertThat(delegate(() -> files.find(lab, left.id()))).isEmpty();
        assertThat(delegate(() -> files.find(lab, named.id()))).isPresent();

        var later = written.plusSeconds(1);
        assertThat(old.due(later)).isEqualTo(2);
        assertThat(old.forget(later, 1)).isEqualTo(1);
        assertThat(old.forget(later, 1)).isEqualTo(1);
        assertThat(delegate(() -> files.find(lab, named.id()))).isEmpty();
    }

    @Test
    void whose_it_is_takes_it_along_and_nothing_is_left_of_who_is_erased() {
        var plan = handIn();
        handIn();
        keep(plan);
        var person = demo.person("demo-delegate");

        assertThat(ofPerson.held(person.person()))
                .filteredOn(held -> held.name().equals("unsent-file"))
                .singleElement()
                .satisfies(held -> assertThat(held.rows()).hasSize(2).allMatch(row -> "plano.txt".equals(row.get(1))));
        assertThat(ofPerson.held(person.person()).getFirst().rows().getFirst().get(1))
                .isEqualTo("El plano");
        assertThat(inTransaction(() -> ofPerson.files(person.person())))
                .extracting(HeldFile::name)
                .containsExactly("unsent-01-plano.txt", "unsent-02-plano.txt");

        inTransaction(() -> {
            ofPerson.erase(new Forgotten(person.person(), person.name(), Set.of(), null));
            return true;
        });
        assertThat(stored()).isZero();
        assertThat(delegate(() -> files.find(lab, plan.id()))).isEmpty();
    }

    private Unsent handIn() {
        return delegate(() -> files.handIn(lab, "plano.txt", PLAN));
    }

    private void keep(Unsent file) {
        var words = new KeptWords.Words(Map.of("evidence-files", "\t" + file.id() + "\tEl plano"), Map.of());
        demo.as("demo-delegate", () -> notes.keep(lab, FORM, words));
    }

    private boolean letGo(Unsent... some) {
        files.letGo(lab, List.of(some).stream().map(Unsent::id).toList());
        return true;
    }

    private boolean takeOver(UUID file) {
        return inTransaction(() -> {
            files.takeOver(lab, Set.of(file));
            return true;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private <T> T delegate(Supplier<T> work) {
        return demo.as("demo-delegate", work);
    }

    private int stored() {
        return jdbc.sql("select count(*) from stored_file where name = 'plano.txt'")
                .query(Integer.class)
                .single();
    }
}
