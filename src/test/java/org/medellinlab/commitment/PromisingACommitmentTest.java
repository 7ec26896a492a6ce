package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.ProductTest;
import org.medellinlab.directory.Directory;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class PromisingACommitmentTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    CommitmentTracking tracking;

    @Autowired
    CommitmentReading reading;

    @Autowired
    WorkingGroups groups;

    @Autowired
    Directory directory;

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    private LabId lab;

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void a_delegate_promises_for_the_seat_they_hold_and_it_is_provisional() {
        var id = demo.as("demo-delegate", () -> tracking.promise(lab, promise(seat("montevideo-espacios-publicos"))));

        var made = reading.one(lab, id).orElseThrow();
        assertThat(made.ownerSeat()).isEqualTo(seat("montevideo-espacios-publicos"));
        assertThat(made.ratification()).isEqualTo(Ratification.PROVISIONAL);
        assertThat(made.completion()).isEqualTo(Completion.NO_EVIDENCE);
        assertThat(made.statement().exactly(Language.ES)).isEqualTo("Abrir dos plazas");
        assertThat(made.promisedAt()).isNotNull();
    }

    @Test
    void a_promise_without_owner_is_refused() {
        assertRefused("demo-delegate", promise(null), "commitment.refused.no-seat");
    }

    @Test
    void a_promise_without_words_is_refused() {
        var empty = promise(seat("montevideo-espacios-publicos"), LocalizedText.of(Language.ES, "  "), null);
        assertRefused("demo-delegate", empty, "commitment.refused.no-words");
    }

    @Test
    void a_promise_of_too_many_words_is_refused() {
        var long2001 =
                promise(seat("montevideo-espacios-publicos"), LocalizedText.of(Language.ES, "a".repeat(2001)), null);
        assertRefused("demo-delegate", long2001, "commitment.refused.too-long");
        var long2000 =
                promise(seat("montevideo-espacios-publicos"), LocalizedText.of(Language.ES, "a".repeat(2000)), null);
        assertThat(demo.as("demo-delegate", () -> tracking.promise(lab, long2000)))
                .isNotNull();
    }

    @Test
    void a_promise_for_the_past_is_refused() {
        var past = promise(
                seat("montevideo-espacios-publicos"), LocalizedText.of(Language.ES, "Tarde"), new DueOn("2017"));
        assertRefused("demo-delegate", past, "commitment.refused.past");
    }

    @Test
    void the_same_promise_sent_twice_is_made_once() {
        var promise = promise(seat("montevideo-espacios-publicos"));
        var before = reading.ofLab(lab).size();

        demo.as("demo-delegate", () -> tracking.promise(lab, promise));
        demo.as("demo-delegate", () -> tracking.promise(lab, promise));

        assertThat(reading.ofLab(lab)).hasSize(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "demo-delegate, cali-resiliencia-direccion, false",
        "demo-lead, montevideo-espacios-publicos, true",
        "demo-organiser, montevideo-espacios-publicos, true",
        "demo-host, montevideo-espacios-publicos, false",
        "demo-monitor, montevideo-espacios-publicos, false",
        "beatriz-cavalcanti, montevideo-espacios-publicos, false"
    })
    void only_the_holder_the_lead_and_an_organiser_promise_for_a_seat(String person, String seat, boolean may) {
        var promise = promise(seat(seat));
        if (may) {
            assertThat(demo.as(person, () -> tracking.promise(lab, promise))).isEqualTo(promise.id());
        } else {
            assertThatThrownBy(() -> demo.as(person, () -> tracking.promise(lab, promise)))
                    .isInstanceOf(NotForYou.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "demo-delegate, true",
        "demo-lead, true",
        "demo-organiser, true",
        "federico-olivera, true",
        "demo-monitor, false",
        "beatriz-cavalcanti, false"
    })
    void the_holder_the_deputy_the_lead_and_an_organiser_tell_how_it_goes(String person, boolean may) {
        var id = demo.commitment("b1-pasantia").id();
        if (may) {
            demo.as(person, () -> tracking.report(lab, id, news(person, Completion.LIMITED, "Vamos")));
            assertThat(demo.commitment("b1-pasantia").completion()).isEqualTo(Completion.LIMITED);
        } else {
            assertThatThrownBy(() ->
                            demo.as(person, () -> tracking.report(lab, id, news(person, Completion.LIMITED, "Vamos"))))
                    .isInstanceOf(NotForYou.class);
        }
    }

    @Test
    void the_newest_news_says_how_far_it_is_and_the_older_stay() {
        var guide = demo.commitment("b1-guia-comites");
        demo.as("demo-delegate", () -> {
            tracking.report(lab, guide.id(), news("demo-delegate", Completion.COMPLETE, "Entregada"));
            tracking.report(lab, guide.id(), news("demo-delegate", Completion.SUBSTANTIAL, "Faltaba un anexo"));
        });

        var now = demo.commitment("b1-guia-comites");
        assertThat(now.completion()).isEqualTo(Completion.SUBSTANTIAL);
        assertThat(now.updates())
                .extracting(CommitmentSheet.UpdateRow::channel)
                .containsExactly(Channel.WEB, Channel.WEB, Channel.IMPORT);
    }

    @Test
    void news_without_words_is_refused() {
        var id = demo.commitment("b1-pasantia").id();
        assertThatThrownBy(() -> demo.as(
                        "demo-delegate",
                        () -> tracking.report(lab, id, news("demo-delegate", Completion.LIMITED, " "))))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("commitment.refused.no-news"));
    }

    @Test
    void the_database_itself_refuses_to_edit_what_was_told() {
        assertThatThrownBy(() -> jdbc.sql("update progress_update set words = 'otra cosa'")
                        .update())
                .hasStackTraceContaining("denied");
    }

    @Test
    void when_a_demonstration_moves_what_people_told_stays_on_its_day() {
        var id = demo.commitment("b1-guia-comites").id();
        demo.as("demo-delegate", () -> tracking.report(lab, id, news("demo-delegate", Completion.LIMITED, "Hoy")));
        var before = demo.commitment("b1-guia-comites");

        CurrentActor.asSystem(() -> files.moveBy(lab, 3));

        var after = demo.commitment("b1-guia-comites");
        assertThat(due(after).lastDay()).isEqualTo(due(before).lastDay().plusDays(3));
        assertThat(on(after, Channel.IMPORT))
                .isEqualTo(on(before, Channel.IMPORT).plusDays(3));
        assertThat(on(after, Channel.WEB)).isEqualTo(on(before, Channel.WEB));
    }

    private static DueOn due(CommitmentSheet sheet) {
        return java.util.Objects.requireNonNull(sheet.dueOn());
    }

    private static java.time.LocalDate on(CommitmentSheet sheet, Channel channel) {
        return sheet.updates().stream()
                .filter(u -> u.channel() == channel)
                .findFirst()
                .orElseThrow()
                .on();
    }

    private ProgressReport news(String person, Completion completion, String words) {
        return new ProgressReport(
                completion, words, Channel.WEB, Language.ES, demo.person(person).person(), null);
    }

    private void assertRefused(String person, Promise promise, String key) {
        assertThatThrownBy(() -> demo.as(person, () -> tracking.promise(lab, promise)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private Promise promise(@Nullable SeatId seat) {
        return promise(seat, LocalizedText.of(Language.ES, "Abrir dos plazas"), null);
    }

    private Promise promise(@Nullable SeatId seat, LocalizedText words, @Nullable DueOn due) {
        return new Promise(Ids.next(), group(), seat, words, Horizon.SHORT, due, List.of(), LocalizedText.EMPTY);
    }

    private UUID group() {
        return groups.group(lab, "plazas-entre-vecinos").orElseThrow().id();
    }

    private SeatId seat(String key) {
        return directory.seats().values().stream()
                .filter(seat -> seat.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
