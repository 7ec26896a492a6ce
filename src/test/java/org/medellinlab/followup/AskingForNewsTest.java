package org.medellinlab.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.PlainWeb;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.Channel;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AskingForNewsTest {

    private record Mail(String recipient, String language, String subject, String text, String html) {}

    @Autowired
    DemoPromises demo;

    @Autowired
    AskingForNews asking;

    @Autowired
    ProgressByLink byLink;

    @Autowired
    CommitmentReading reading;

    @Autowired
    LabLocator labs;

    @Autowired
    Installation installation;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    private LabId lab;

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void the_holder_of_the_seat_is_asked_by_mail_with_what_was_said_last() {
        var name = demo.as("demo-lead", () -> asking.ask(lab, id("b1-guia-comites")));

        assertThat(name).isEqualTo("Valentina Etchegaray Pena");
        var mail = mail();
        assertThat(mail.recipient()).isEqualTo("demo-delegate@example.org");
        assertThat(mail.subject()).isEqualTo("¿Cómo va su compromiso? · Plazas cuidadas entre vecinos");
        for (var body : new String[] {mail.text(), mail.html()}) {
            assertThat(body)
                    .contains("Entregar la guía con que Montevideo acompaña a sus comités")
                    .contains("La guía está lista en borrador")
                    .contains("/act/")
                    .contains("No necesita contraseña");
        }
    }

    @Test
    void the_mail_is_in_the_language_of_who_is_asked() {
        demo.as("demo-organiser", () -> asking.ask(lab, id("b2-catalogo-juego")));
        assertThat(mail().language()).isEqualTo("pt");
        assertThat(mail().text()).contains("Compartilhar o catálogo", "Contar como vai", "O que mudou");

        jdbc.sql("delete from mail_message").update();
        demo.as("demo-organiser", () -> asking.ask(lab, id("b3-lighting-data")));
        assertThat(mail().language()).isEqualTo("en");
        assertThat(mail().text())
                .contains("Hand over the before-and-after data", "Tell how it goes", "Nobody has told");
    }

    @Test
    void nobody_is_asked_twice_in_a_day() {
        demo.as("demo-lead", () -> asking.ask(lab, id("b1-guia-comites")));

        assertRefused("demo-lead", id("b1-guia-comites"), "followup.refused.asked");
        assertThat(mails()).isEqualTo(1);

        jdbc.sql("update news_request set asked_at = asked_at - interval 25 hour")
                .update();
        demo.as("demo-lead", () -> asking.ask(lab, id("b1-guia-comites")));
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void a_vacant_seat_and_a_holder_without_address_are_refused_with_what_to_do() {
        jdbc.sql("update person set address = null where person_key = 'demo-delegate'")
                .update();
        assertRefused("demo-lead", id("b1-guia-comites"), "followup.refused.no-address");

        jdbc.sql("update holding set until_on = '2025-12-31'").update();
        assertRefused("demo-organiser", id("b1-guia-comites"), "followup.refused.vacant");
        assertThat(mails()).isZero();
    }

    @Test
    void what_the_group_owns_has_no_seat_to_ask() {
        var first = labs.here("medellin-2017").orElseThrow().id();
        var promise = reading.one(first, "g1-literatura").orElseThrow().id();

        assertThatThrownBy(() -> CurrentActor.asSystem(() -> asking.ask(first, promise)))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("followup.refused.no-seat"));
    }

    @Test
    void while_a_group_rests_and_when_it_has_ended_nobody_is_asked() {
        group("state = 'PAUSED', paused_until = utc_date() + interval 5 day");
        assertRefused("demo-lead", id("b1-guia-comites"), "followup.refused.resting-until");
        group("paused_until = null");
        assertRefused("demo-lead", id("b1-guia-comites"), "followup.refused.resting");
        group("state = 'CLOSED'");
        assertRefused("demo-organiser", id("b1-guia-comites"), "followup.refused.group-closed");
        assertThat(mails()).isZero();

        group("state = 'PAUSED', paused_until = utc_date() - interval 1 day");
        demo.as("demo-lead", () -> asking.ask(lab, id("b1-guia-comites")));
        assertThat(mails()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratification = 'DECLINED'", "state = 'CLOSED'", "state = 'PAUSED'"})
    void a_promise_that_is_not_followed_any_more_is_not_asked_about(String set) {
        jdbc.sql("update commitment set " + set).update();

        assertRefused("demo-lead", id("b1-guia-comites"), "followup.refused.not-followed");
        assertThat(mails()).isZero();
    }

    private void group(String set) {
        jdbc.sql("update working_group set " + set + " where group_key = 'plazas-entre-vecinos'")
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "demo-lead, b1-guia-comites, true",
        "demo-organiser, b1-guia-comites, true",
        "demo-lead, b2-arboles, false",
        "demo-delegate, b1-guia-comites, false",
        "demo-monitor, b1-guia-comites, false",
        "demo-host, b1-guia-comites, false"
    })
    void the_lead_of_the_group_and_an_organiser_ask(String person, String commitment, boolean may) {
        if (may) {
            demo.as(person, () -> asking.ask(lab, id(commitment)));
            assertThat(mails()).isEqualTo(1);
        } else {
            assertThatThrownBy(() -> demo.as(person, () -> asking.ask(lab, id(commitment))))
                    .isInstanceOf(NotForYou.class);
        }
    }

    @Test
    void the_page_behind_the_link_changes_nothing_and_its_form_tells_how_it_goes() {
        demo.as("demo-lead", () -> asking.ask(lab, id("b1-guia-comites")));
        var link = link();
        var before = demo.commitment("b1-guia-comites");

        var page = CurrentActor.asSystem(() -> byLink.show(link, Language.ES));

        assertThat(page.paragraphs().getFirst().words()).startsWith("Entregar la guía");
        assertThat(page.fields(false)).hasSize(2);
        assertThat(page.fields().getFirst().options()).hasSize(6);
        assertThat(demo.commitment("b1-guia-comites")).isEqualTo(before);

        CurrentActor.asSystem(
                () -> byLink.act(link, Language.ES, Map.of("completion", "COMPLETE", "words", "Entregada a Cali")));

        var after = demo.commitment("b1-guia-comites");
        assertThat(after.completion()).isEqualTo(Completion.COMPLETE);
        var newest = Objects.requireNonNull(after.newest());
        assertThat(newest.channel()).isEqualTo(Channel.LINK);
        assertThat(newest.words()).isEqualTo("Entregada a Cali");
        assertThat(newest.language()).isEqualTo(Language.ES);
        assertThat(newest.seat()).isEqualTo(after.ownerSeat());
        var asked = demo.as("demo-lead", () -> asking.asked(lab, after.group()));
        assertThat(asked).singleElement().satisfies(row -> {
            assertThat(row.answeredAt()).isNotNull();
            assertThat(row.name()).isEqualTo("Valentina Etchegaray Pena");
        });
    }

    @Test
    void that_there_is_nothing_new_is_an_answer_without_words() {
        demo.as("demo-lead", () -> asking.ask(lab, id("b1-guia-comites")));
        var link = link();
        var before = demo.commitment("b1-guia-comites");
        assertThat(CurrentActor.asSystem(() -> byLink.show(link, Language.ES)).atOnce())
                .as("a button of its own")
                .satisfies(
                        one -> assertThat(Objects.requireNonNull(one).button()).isEqualTo("No hay novedades"))
                .satisfies(
                        one -> assertThat(Objects.requireNonNull(one).value()).isEqualTo("NOTHING_NEW"));

        assertThatThrownBy(() ->
                        CurrentActor.asSystem(() -> byLink.act(link, Language.ES, Map.of("completion", "COMPLETE"))))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("commitment.refused.no-news"));
        assertThat(demo.commitment("b1-guia-comites")).isEqualTo(before);

        CurrentActor.asSystem(() -> byLink.act(link, Language.ES, Map.of("completion", "NOTHING_NEW")));

        var after = demo.commitment("b1-guia-comites");
        var newest = Objects.requireNonNull(after.newest());
        assertThat(after.updates()).hasSize(before.updates().size() + 1);
        assertThat(newest.nil()).isTrue();
        assertThat(newest.words()).isEmpty();
        assertThat(newest.channel()).isEqualTo(Channel.LINK);
        assertThat(after.completion()).isEqualTo(before.completion());
        assertThat(demo.as("demo-lead", () -> asking.asked(lab, after.group())))
                .singleElement()
                .satisfies(row -> assertThat(row.answeredAt()).isNotNull());
    }

    @Test
    void what_was_written_goes_along_with_there_being_nothing_new() {
        jdbc.sql("update reporting_period set from_on = '2026-01-01' where period_key = 'periodo-1'")
                .update();
        demo.as("demo-lead", () -> asking.ask(lab, id("b1-guia-comites")));
        var token = mail().text().replaceAll("(?s).*/act/([A-Za-z0-9_-]+).*", "$1");
        var before = demo.commitment("b1-guia-comites");
        var typed = Map.of(
                "at-once", "yes",
                "completion", "",
                "words", "Seguimos esperando a la imprenta",
                "obstacle", "El papel",
                "evidence", "El borrador",
                "evidence-link", "https://example.org/borrador");
        for (var language : Language.values()) {
            var page = PlainWeb.get(installation.address("/act/" + token + "?lang=" + language.tag()))
                    .body();
            assertThat(page).contains(messages.get(language, "followup.act.at-once"));
        }

        assertThat(PlainWeb.post(installation.address("/act/" + token), typed).statusCode())
                .isEqualTo(200);

        var after = demo.commitment("b1-guia-comites");
        var newest = Objects.requireNonNull(after.newest());
        assertThat(newest.nil()).isTrue();
        assertThat(newest.words()).isEqualTo("Seguimos esperando a la imprenta");
        assertThat(newest.obstacle()).isEqualTo("El papel");
        assertThat(newest.evidence())
                .singleElement()
                .satisfies(shown -> assertThat(shown.title()).isEqualTo("El borrador"));
        assertThat(after.completion()).isEqualTo(before.completion());
    }

    @Test
    void what_is_written_in_another_language_than_the_readers_is_marked_so() {
        demo.as("demo-lead", () -> asking.ask(lab, id("b1-guia-comites")));
        var address = installation.address("/act/" + mail().text().replaceAll("(?s).*/act/([A-Za-z0-9_-]+).*", "$1"));

        assertThat(PlainWeb.get(address).body())
                .contains("Entregar la guía")
                .doesNotContain("class=\"tongue\"", "<span lang=\"es\">");
        assertThat(PlainWeb.get(address + "?lang=pt").body())
                .contains(
                        "<span lang=\"es\">La guía está lista en borrador",
                        "class=\"tongue\" title=\"Este texto só existe em Español\">es</abbr>");
    }

    @Test
    void who_has_answered_goes_on_to_the_promise_unless_not_everybody_may_read_it() {
        demo.as("demo-lead", () -> asking.ask(lab, id("b1-guia-comites")));
        var link = link();
        assertThat(CurrentActor.asSystem(() -> byLink.next(link, Language.ES)))
                .isEqualTo(new MailAction.Next(
                        null, "Ver el compromiso", "/labs/barrios-vivos/commitments/b1-guia-comites"));

        jdbc.sql("update commitment set visibility = 'LAB' where commitment_key = 'b1-guia-comites'")
                .update();
        assertThat(CurrentActor.asSystem(() -> byLink.next(link, Language.ES))).isEqualTo(MailAction.Next.NOTHING);
    }

    @Test
    void folded_behind_the_answer_are_what_got_in_the_way_the_period_and_one_thing_that_shows_it() {
        jdbc.sql("update reporting_period set from_on = '2026-01-01' where period_key = 'periodo-1'")
                .update();
        demo.as("demo-lead", () -> asking.ask(lab, id("b1-guia-comites")));
        var link = link();

        var folded = CurrentActor.asSystem(() -> byLink.show(link, Language.ES)).fields(true);

        assertThat(folded)
                .extracting(ActField::name)
                .containsExactly("obstacle", "period", "evidence", "evidence-link");
        assertThat(folded.get(1).value()).isEqualTo("periodo-1");
        assertThat(folded.get(1).options()).hasSizeGreaterThan(1);
        var other = folded.get(1).options().getLast().value();
        var form = Map.of(
                "completion", "LIMITED",
                "words", "Falta la imprenta",
                "obstacle", "El papel",
                "period", other,
                "evidence", "El borrador",
                "evidence-link", "https://example.org/borrador");
        CurrentActor.asSystem(() -> byLink.act(link, Language.ES, form));

        var newest = Objects.requireNonNull(demo.commitment("b1-guia-comites").newest());
        assertThat(newest.obstacle()).isEqualTo("El papel");
        assertThat(newest.period()).isEqualTo(other);
        assertThat(newest.evidence()).singleElement().satisfies(shown -> {
            assertThat(shown.title()).isEqualTo("El borrador");
            assertThat(shown.link()).isEqualTo("https://example.org/borrador");
        });
    }

    @Test
    void a_link_is_worth_nothing_once_the_seat_has_passed_on() {
        demo.as("demo-lead", () -> asking.ask(lab, id("b1-guia-comites")));
        var link = link();
        jdbc.sql("update holding set until_on = '2025-12-31'").update();

        assertThatThrownBy(() -> CurrentActor.asSystem(() -> byLink.show(link, Language.ES)))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("followup.refused.passed-on"));
    }

    private ActLink link() {
        return jdbc.sql("select * from action_link")
                .query((rs, i) -> new ActLink(
                        rs.getString("kind"),
                        rs.getObject("thing_id", UUID.class),
                        seat(rs.getObject("seat_id", UUID.class)),
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        Language.ES,
                        rs.getString("memo")))
                .single();
    }

    private static @Nullable SeatId seat(@Nullable UUID id) {
        return id == null ? null : new SeatId(id);
    }

    private UUID id(String key) {
        return demo.commitment(key).id();
    }

    private Mail mail() {
        return jdbc.sql("select * from mail_message")
                .query((rs, i) -> new Mail(
                        rs.getString("recipient"),
                        rs.getString("language"),
                        rs.getString("subject"),
                        rs.getString("text"),
                        rs.getString("html")))
                .single();
    }

    private int mails() {
        return jdbc.sql("select count(*) from mail_message")
                .query((rs, i) -> rs.getInt(1))
                .single();
    }

    private void assertRefused(String person, UUID commitment, String key) {
        assertThatThrownBy(() -> demo.as(person, () -> asking.ask(lab, commitment)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
