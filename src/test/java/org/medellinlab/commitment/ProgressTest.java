package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.UnsentFiles;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ProgressTest {

    private static final String GUIDE = "b1-guia-comites";

    @Autowired
    DemoPromises demo;

    @Autowired
    CommitmentTracking tracking;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    UnsentFiles unsent;

    private LabId lab;
    private UUID guide;

    @BeforeEach
    void lay() {
        lab = demo.lay();
        guide = demo.commitment(GUIDE).id();
    }

    @Test
    void an_update_tells_what_shows_it_and_what_got_in_the_way() {
        var decree = new Evidence("Decreto 12", "https://example.org/12", null, Carrier.DECREE);
        report("Firmado", more("La lluvia", false, null, List.of(decree)));

        var newest = newest();
        assertThat(newest.obstacle()).isEqualTo("La lluvia");
        assertThat(newest.evidence()).containsExactly(decree);
        assertThat(newest.capacity()).isEqualTo(Capacity.OWNER);
        assertThat(demo.commitment(GUIDE).carriers()).containsExactly(decree);
    }

    @Test
    void nothing_new_is_an_answer_and_changes_nothing() {
        var before = demo.commitment(GUIDE).completion();
        report("", more(null, true, null, List.of()));

        assertThat(newest().nil()).isTrue();
        assertThat(demo.commitment(GUIDE).completion()).isEqualTo(before);
    }

    @Test
    void a_newer_update_corrects_an_older_one_which_stays() {
        var older = newest();
        report("Era otra cosa", more(null, false, older.id(), List.of()));

        var sheet = demo.commitment(GUIDE);
        assertThat(sheet.updates()).hasSize(2);
        assertThat(sheet.isCorrected(sheet.updates().getLast())).isTrue();
        assertThat(sheet.isCorrected(sheet.updates().getFirst())).isFalse();
    }

    @Test
    void an_update_of_another_promise_cannot_be_corrected_here() {
        var other = Objects.requireNonNull(demo.commitment("b2-catalogo-juego").newest());
        assertThatThrownBy(() -> report("Corrijo", more(null, false, other.id(), List.of())))
                .isInstanceOf(NotForYou.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "example.org/x",
                "https://",
                "https://example.org/a b",
                ""
            })
    void evidence_is_an_address_of_the_web_and_nothing_that_runs(String link) {
        var bad = new Evidence("Algo", link, null, null);
        assertThatThrownBy(() -> report("Va", more(null, false, null, List.of(bad))))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("commitment.refused.bad-link"));
        assertThat(demo.commitment(GUIDE).updates()).hasSize(1);
    }

    @Test
    void a_file_is_evidence_and_opens_for_everybody_who_reads_the_promise() {
        report("Va", attached(handIn("demo-delegate")));

        var file = Objects.requireNonNull(newest().evidence().getFirst().file());
        assertThat(evidence.of(lab, GUIDE, file)).hasValueSatisfying(content -> {
            assertThat(content.mediaType()).isEqualTo("text/plain");
            assertThat(new String(content.pieces().apply(0).orElseThrow(), StandardCharsets.UTF_8))
                    .isEqualTo("Plano de la plaza");
            assertThat(content.pieces().apply(1)).isEmpty();
        });
        assertThat(evidence.of(lab, "b1-pasantia", file)).isEmpty();
    }

    @Test
    void a_file_is_evidence_once_and_another_ones_is_none() {
        var mine = handIn("demo-delegate");
        report("Va", attached(mine));
        assertThatThrownBy(() -> report("Va otra vez", attached(mine))).hasMessage("files.gone");
        var theirs = handIn("demo-lead");
        assertThatThrownBy(() -> report("Con el de otra", attached(theirs))).hasMessage("files.gone");
        assertThat(demo.commitment(GUIDE).updates()).hasSize(2);
    }

    @Test
    void an_update_takes_so_many_files_and_not_one_more() {
        var some = Stream.generate(() -> handIn("demo-delegate"))
                .limit(ProgressReport.MOST_FILES + 1)
                .toList();

        assertThatThrownBy(() -> report("Va", attached(some.toArray(UUID[]::new))))
                .hasMessage("commitment.refused.many-files");
        report("Va", attached(some.subList(1, some.size()).toArray(UUID[]::new)));
        assertThat(newest().evidence()).hasSize(ProgressReport.MOST_FILES);
    }

    private UUID handIn(String who) {
        return demo.as(who, () -> unsent.handIn(lab, "plano.txt", "Plano de la plaza".getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    private static ProgressReport.More attached(UUID... files) {
        var all = Stream.of(files)
                .map(file -> new ProgressReport.Attached("El plano", file, null))
                .toList();
        return new ProgressReport.More(null, null, false, null, List.of(), all);
    }

    @Test
    void a_period_the_lab_has_not_is_refused() {
        assertThatThrownBy(() -> report("Va", new ProgressReport.More("nunca", null, false, null, List.of())))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("commitment.refused.no-period"));
    }

    @Test
    void a_deputy_a_lead_and_an_organiser_are_shown_as_what_they_are() {
        for (var by : List.of("federico-olivera", "demo-lead", "demo-organiser")) {
            demo.as(by, () -> tracking.report(lab, guide, news(by, "Va", ProgressReport.More.NOTHING)));
        }
        assertThat(demo.commitment(GUIDE).updates())
                .extracting(CommitmentSheet.UpdateRow::capacity)
                .startsWith(Capacity.ORGANISER, Capacity.LEAD, Capacity.DEPUTY);
    }

    @Test
    void two_updates_at_once_are_both_kept() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> one = () -> demo.as("demo-delegate", () -> {
                tracking.report(lab, guide, news("demo-delegate", "A la vez", ProgressReport.More.NOTHING));
                return true;
            });
            for (var done : both.invokeAll(List.of(one, one))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(demo.commitment(GUIDE).updates()).hasSize(3);
    }

    @Test
    void who_comes_second_reads_what_was_told_and_then_adds_to_it() {
        var read = demo.commitment(GUIDE).updates().size();
        report("Salió impresa", ProgressReport.More.NOTHING);
        var mine = new ProgressReport.More(null, null, false, null, List.of(), List.of(), read);

        assertThatThrownBy(() -> report("Falta repartirla", mine))
                .isInstanceOfSatisfying(
                        ToldMeanwhile.class,
                        told -> assertThat(told.theirs())
                                .singleElement()
                                .satisfies(update -> assertThat(update.words()).isEqualTo("Salió impresa")));
        report("Falta repartirla", new ProgressReport.More(null, null, false, null, List.of(), List.of(), read + 1));

        assertThat(demo.commitment(GUIDE).updates())
                .extracting(CommitmentSheet.UpdateRow::words)
                .startsWith("Falta repartirla", "Salió impresa");
    }

    private static ProgressReport.More more(
            @Nullable String obstacle, boolean nil, @Nullable UUID corrects, List<Evidence> evidence) {
        return new ProgressReport.More(null, obstacle, nil, corrects, evidence);
    }

    private void report(String words, ProgressReport.More more) {
        demo.as("demo-delegate", () -> tracking.report(lab, guide, news("demo-delegate", words, more)));
    }

    private ProgressReport news(String by, String words, ProgressReport.More more) {
        return new ProgressReport(
                Completion.LIMITED,
                words,
                Channel.WEB,
                Language.ES,
                demo.person(by).person(),
                null,
                more);
    }

    private CommitmentSheet.UpdateRow newest() {
        return Objects.requireNonNull(demo.commitment(GUIDE).newest());
    }
}
