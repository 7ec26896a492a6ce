package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medellinlab.PlainWeb.get;
import static org.medellinlab.PlainWeb.post;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// From the organiser's invitation through the real mail to the answer on the page, and back to the list.
@ProductTest
class InvitingTest {

    private static final EmailAddress ADDRESS = new EmailAddress("joana@recife.example.org");

    @Autowired
    DemoPromises demo;

    @Autowired
    Inviting inviting;

    @Autowired
    InvitationReading reading;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("update lab set first_day = first_day + interval 20 day, last_day = last_day + interval 20 day")
                .update();
    }

    @Test
    void who_is_invited_gets_a_mail_in_their_language_and_confirms_without_an_account() throws Exception {
        var id = invite();
        var mail = Mailbox.of(ADDRESS).awaitAbout("Convite");
        assertThat(mail.text()).contains("Olá, Joana Prado:", "Não é preciso senha");
        var link = link(mail.links());

        for (var visit = 0; visit < 3; visit++) {
            assertThat(get(link).body()).contains("<html lang=\"pt\"", "Sim, eu vou");
        }
        assertThat(row(id).state()).isEqualTo(InvitationState.INVITED);
        assertThat(get(link).headers().firstValue("Cache-Control")).hasValue("no-store");

        var answered = post(link, Map.of("answer", "confirm", "language", "pt", "diet", "sem glúten", "notice", "yes"));

        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(get(link).body()).contains("Sua presença está confirmada", "sem glúten");
        assertThat(row(id).state()).isEqualTo(InvitationState.CONFIRMED);
        assertThat(organiser(() -> reading.answerTo(lab, id)).orElseThrow().diet())
                .isEqualTo("sem glúten");
        assertThat(participants()).isEqualTo(1);
        assertThat(jdbc.sql("select notice from invitation_answer")
                        .query(String.class)
                        .single())
                .isEqualTo(AnsweringInvitation.NOTICE);
    }

    @Test
    void a_form_with_mistakes_comes_back_with_every_typed_word() throws Exception {
        var id = invite();
        var link = link(Mailbox.of(ADDRESS).await().links());

        var refused = post(
                link, Map.of("answer", "confirm", "language", "en", "diet", "<b>maní", "arrives-on", "2017-02-30"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "&lt;b&gt;maní", "value=\"2017-02-30\"", "id=\"problem-arrives-on\"", "id=\"problem-notice\"");
        assertThat(row(id).state()).isEqualTo(InvitationState.INVITED);
    }

    @Test
    void who_had_confirmed_can_decline_with_the_same_link_and_is_forgotten() throws Exception {
        var id = invite();
        var link = link(Mailbox.of(ADDRESS).await().links());
        post(link, Map.of("answer", "confirm", "language", "pt", "diet", "vegana", "notice", "yes"));

        post(link, Map.of("answer", "decline", "reason", "Viagem de trabalho"));

        assertThat(row(id).state()).isEqualTo(InvitationState.DECLINED);
        assertThat(row(id).reason()).isEqualTo("Viagem de trabalho");
        assertThat(organiser(() -> reading.answerTo(lab, id))).isEmpty();
        assertThat(participants()).isZero();
    }

    @Test
    void a_cancelled_invitation_forgets_what_was_told_of_needs() throws Exception {
        var id = invite();
        var link = link(Mailbox.of(ADDRESS).await().links());
        post(link, Map.of("answer", "confirm", "language", "pt", "diet", "vegana", "notice", "yes"));
        assertThat(answers()).isEqualTo(1);

        organiser(() -> {
            inviting.cancel(lab, id);
            return id;
        });

        assertThat(answers()).isZero();
        assertThat(get(link).body()).doesNotContain("vegana");
    }

    private int answers() {
        return jdbc.sql("select count(*) from invitation_answer")
                .query(Integer.class)
                .single();
    }

    @Test
    void whom_the_invited_proposes_is_invited_when_the_organiser_says_so() throws Exception {
        var id = invite();
        var link = link(Mailbox.of(ADDRESS).await().links());
        post(link, Map.of("answer", "propose", "other-name", "Rui Lins", "other-address", "rui@recife.example.org"));
        assertThat(row(id).otherName()).isEqualTo("Rui Lins");

        var other = organiser(() -> inviting.acceptProposal(lab, id));

        assertThat(row(id).state()).isEqualTo(InvitationState.CANCELLED);
        assertThat(row(other).name()).isEqualTo("Rui Lins");
        assertThat(Mailbox.of("rui@recife.example.org").await().text()).contains("Rui Lins");
        assertThat(post(link, Map.of("answer", "confirm", "language", "pt", "notice", "yes"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void nobody_is_invited_twice_and_a_known_person_keeps_their_name() {
        var known = directory.personNamed("demo-delegate").orElseThrow();
        var address = java.util.Objects.requireNonNull(known.address());
        var draft = new InvitationDraft("Otro nombre", address, Language.ES, ParticipantKind.DELEGATE, null, null);
        var id = organiser(() -> inviting.invite(lab, draft));

        assertThat(row(id).name()).isEqualTo(known.name());
        assertThatThrownBy(() -> organiser(() -> inviting.invite(lab, draft))).isInstanceOf(Refused.class);
    }

    @Test
    void answers_are_closed_once_the_lab_has_started_and_an_unknown_link_says_nothing() throws Exception {
        invite();
        var link = link(Mailbox.of(ADDRESS).await().links());
        post(link, Map.of("answer", "confirm", "language", "pt", "notice", "yes"));
        jdbc.sql("update lab set first_day = first_day - interval 25 day").update();

        assertThat(post(link, Map.of("answer", "decline")).statusCode()).isEqualTo(409);
        assertThat(get(link).body()).contains("As respostas já estão encerradas");
        assertThat(get(link.replaceAll("[^/]{3}\\?", "xyz?")).statusCode()).isEqualTo(404);
    }

    @Test
    void the_list_is_paged_and_narrowed_and_not_for_a_delegate() {
        invite();
        organiser(() -> inviting.invite(
                lab,
                new InvitationDraft(
                        "Ana Ríos", new EmailAddress("ana@x.org"), Language.ES, ParticipantKind.HOST, null, null)));

        var first = organiser(() -> reading.page(lab, InvitationFilter.ALL, null, 1));
        var second = organiser(() -> reading.page(lab, InvitationFilter.ALL, first.getFirst(), 10));
        assertThat(first).extracting(InvitationRow::name).containsExactly("Ana Ríos");
        assertThat(second).extracting(InvitationRow::name).containsExactly("Joana Prado");
        var hosts = new InvitationFilter(InvitationState.INVITED, ParticipantKind.HOST, null, Language.ES);
        assertThat(organiser(() -> reading.page(lab, hosts, null, 10))).hasSize(1);
        assertThatThrownBy(() -> demo.as("demo-delegate", () -> reading.numbers(lab)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private UUID invite() {
        return organiser(() -> inviting.invite(
                lab, new InvitationDraft("Joana Prado", ADDRESS, Language.PT, ParticipantKind.DELEGATE, null, null)));
    }

    private <T> T organiser(java.util.function.Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }

    private InvitationRow row(UUID id) {
        return organiser(() -> reading.one(lab, id));
    }

    private int participants() {
        return jdbc.sql("select count(*) from participant r join person p on p.id = r.person_id where p.address = ?")
                .param(ADDRESS.value())
                .query(Integer.class)
                .single();
    }

    private static String link(java.util.List<String> links) {
        return links.stream()
                .filter(link -> link.contains("/invitation/"))
                .findFirst()
                .orElseThrow();
    }
}
