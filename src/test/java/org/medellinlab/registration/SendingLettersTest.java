package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.EmbeddedEnvironment;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.mail.MailState;
import org.medellinlab.registration.LetterReader.LeftOut;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class SendingLettersTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    Inviting inviting;

    @Autowired
    LetterDrafts drafts;

    @Autowired
    SendingLetters sending;

    @Autowired
    LettersSent record;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
        invite("Ana Ríos", "ana@x.org", Language.ES);
        invite("Rui Lins", "rui@x.org", Language.PT);
    }

    @Test
    void each_reads_their_language_or_the_fallback_that_the_preview_has_said() {
        var letter = draft();
        keep(letter, Language.EN, "Bus", "Hello {name}");

        assertThat(check(letter).readings())
                .containsExactly(
                        new LetterCheck.Reading(Language.ES, Language.ES, 1),
                        new LetterCheck.Reading(Language.PT, Language.ES, 1));
        assertThat(organiser(() -> sending.shown(lab, letter, Language.PT)).html())
                .contains("Hola Rui Lins, de su organización", "Medellín Lab");
        send(letter);

        var mail = Mailbox.of("rui@x.org").awaitAbout("El bus");
        assertThat(mail.subject()).isEqualTo("El bus de Rui Lins");
        assertThat(mail.text()).contains("Hola Rui Lins, de su organización");
        assertThat(mail.html()).contains("<strong>8:00</strong>", "lang=\"es\"");
        assertThat(Mailbox.of("ana@x.org").awaitAbout("El bus").text()).contains("Ana Ríos");
    }

    @Test
    void a_second_click_and_another_node_send_nothing_more() throws Exception {
        var letter = draft();
        var seen = going(letter);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> click = () -> organiser(() -> {
                sending.send(lab, letter, seen);
                return true;
            });
            for (var sent : nodes.invokeAll(List.of(click, click, click, click))) {
                assertThat(sent.get()).isTrue();
            }
        }
        send(letter, seen);

        assertThat(letters()).isEqualTo(2);
        assertThat(organiser(() -> record.letters(lab))).hasSize(1);
        assertThat(organiser(() -> drafts.mine(lab))).isEmpty();
    }

    @Test
    void who_cannot_get_it_is_said_with_the_reason() {
        var cancelled = invite("Cora", "cora@x.org", Language.ES);
        invite("Dora", "dora@x.org", Language.ES);
        invite("Eva", "eva@x.org", Language.ES);
        demo.as("demo-organiser", () -> inviting.cancel(lab, cancelled));
        jdbc.sql("update person set address_state = 'BOUNCING' where address = 'dora@x.org'")
                .update();
        jdbc.sql("update person set address = null where address = 'eva@x.org'").update();
        var letter = draft();
        var ana =
                directory.personAt(new EmailAddress("ana@x.org")).orElseThrow().id();
        demo.as(
                "demo-organiser",
                () -> drafts.keepAudience(
                        lab, letter, LetterAudience.of(InvitationFilter.ALL).without(Set.of(ana))));

        assertThat(check(letter).readers())
                .filteredOn(reader -> !reader.getsIt())
                .extracting(LetterReader::name, LetterReader::why)
                .containsExactly(
                        tuple("Ana Ríos", LeftOut.UNTICKED),
                        tuple("Cora", LeftOut.CANCELLED),
                        tuple("Dora", LeftOut.BOUNCING),
                        tuple("Eva", LeftOut.NO_ADDRESS));
        assertThat(check(letter).goingOut()).extracting(LetterReader::name).containsExactly("Rui Lins");
        send(letter);
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void the_filter_narrows_and_who_is_registered_without_an_invitation_can_be_added() {
        assertThat(organiser(() -> sending.number(lab, InvitationFilter.ALL))).isEqualTo(2);
        var portuguese = new InvitationFilter(null, null, null, Language.PT);
        assertThat(organiser(() -> sending.number(lab, portuguese))).isEqualTo(1);

        var registered = organiser(() -> sending.numberRegistered(lab));
        assertThat(registered).isPositive();
        var all = organiser(() -> sending.readers(lab, new LetterAudience(InvitationFilter.ALL, true, Set.of())));
        assertThat(all).hasSize(2 + registered).extracting(LetterReader::person).doesNotHaveDuplicates();
    }

    @Test
    void the_own_link_goes_only_to_who_has_one_and_answers_for_them_alone() {
        var letter = draft();
        keep(letter, Language.ES, "Responda", "Aquí: {enlace}");
        demo.as(
                "demo-organiser",
                () -> drafts.keepAudience(lab, letter, new LetterAudience(InvitationFilter.ALL, true, Set.of())));

        assertThat(check(letter).goingOut()).extracting(LetterReader::name).containsExactly("Ana Ríos", "Rui Lins");
        send(letter);
        var ana = Mailbox.of("ana@x.org").awaitAbout("Responda").link("/invitation/");
        assertThat(ana)
                .isNotEqualTo(Mailbox.of("rui@x.org").awaitAbout("Responda").link("/invitation/"));
    }

    @Test
    void no_name_and_no_subject_makes_another_header() throws Exception {
        jdbc.sql("update person set name = ? where address = 'ana@x.org'")
                .param("Ana\r\nBcc: eva@x.org\r\n\r\nHola")
                .update();
        var letter = draft();
        send(letter);

        var mail = Mailbox.of("ana@x.org").awaitAbout("El bus");
        assertThat(mail.subject()).isEqualTo("El bus de Ana Bcc: eva@x.org Hola");
        for (var message : EmbeddedEnvironment.mailServer().getReceivedMessages()) {
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getAllRecipients()).hasSize(1);
        }
        var second = draft();
        keep(second, Language.ES, "Hola\nBcc: eva@x.org", "texto");
        assertThatThrownBy(() -> send(second, going(second)))
                .isInstanceOf(Refused.class)
                .hasMessage("letter.refused.problems");
    }

    @Test
    void a_wrong_letter_an_empty_list_and_a_changed_list_send_nothing() {
        var wrong = draft();
        keep(wrong, Language.ES, "Hola", "Hola {apodo}");
        assertThatThrownBy(() -> send(wrong)).hasMessage("letter.refused.problems");
        var letter = draft();
        var seen = going(letter);
        invite("Zoe", "zoe@x.org", Language.EN);
        assertThatThrownBy(() -> send(letter, seen)).hasMessage("letter.refused.changed");
        demo.as(
                "demo-organiser",
                () -> drafts.keepAudience(
                        lab,
                        letter,
                        LetterAudience.of(new InvitationFilter(InvitationState.DECLINED, null, null, null))));
        assertThatThrownBy(() -> send(letter)).hasMessage("letter.refused.nobody");

        assertThat(letters()).isZero();
        assertThat(count("people_letter")).isZero();
    }

    @Test
    void a_test_goes_to_the_writer_alone_and_keeps_the_draft() {
        var letter = draft();
        keep(letter, Language.PT, "O ônibus", "Olá {nome}");

        assertThat(organiser(() -> sending.test(lab, letter)).value()).isEqualTo("demo-organiser@example.org");

        var mails = Mailbox.of("demo-organiser@example.org").await(2);
        assertThat(mails)
                .extracting(mail -> mail.subject())
                .containsExactlyInAnyOrder("[Prueba] El bus de Natalia Echavarría Mesa", "[Teste] O ônibus");
        assertThat(letters()).isEqualTo(2);
        assertThat(organiser(() -> drafts.one(lab, letter))).isPresent();
    }

    @Test
    void the_record_tells_whom_by_whom_and_what_became_of_each_mail() {
        var letter = draft();
        send(letter);
        org.awaitility.Awaitility.await()
                .until(() -> count("mail_message where kind = 'letter.people' and state = 'SENT'") == 2);
        jdbc.sql("update mail_message set state = 'FAILED' where recipient = 'rui@x.org' and kind = 'letter.people'")
                .update();

        var sent = organiser(() -> record.letter(lab, letter));
        assertThat(sent.sender()).isEqualTo("Natalia Echavarría Mesa");
        assertThat(sent.recipients()).isEqualTo(2);
        assertThat(sent.failed()).isEqualTo(1);
        assertThat(sent.words().subject().in(Language.ES)).isEqualTo("El bus de {nombre}");
        var recipients = organiser(() -> record.recipients(lab, letter));
        assertThat(recipients).extracting(LettersSent.SentTo::name).containsExactly("Ana Ríos", "Rui Lins");
        assertThat(recipients.getLast().mail()).isEqualTo(MailState.FAILED);
        assertThat(jdbc.sql("select happened from audit_entry where thing_id = ?")
                        .param(letter)
                        .query(String.class)
                        .list())
                .containsExactly("MADE");
    }

    @Test
    void a_draft_is_kept_as_typed_for_its_writer_alone() {
        var letter = draft();
        keep(letter, Language.PT, "", "meio {apelid");

        var kept = organiser(() -> drafts.one(lab, letter)).orElseThrow();
        assertThat(kept.words().text().exactly(Language.PT)).isEqualTo("meio {apelid");
        assertThat(kept.words().subject().exactly(Language.PT)).isNull();
        assertThat(kept.words().subject().exactly(Language.ES)).isEqualTo("El bus de {nombre}");
        org.medellinlab.shared.CurrentActor.asSystem(() -> {
            assertThat(drafts.one(lab, letter)).isEmpty();
            assertThatThrownBy(() -> drafts.keep(lab, letter, Language.ES, "x", "y"))
                    .isInstanceOf(NotForYou.class);
        });
        demo.as("demo-organiser", () -> drafts.discard(lab, letter));
        assertThat(count("letter_draft_words")).isZero();
    }

    private UUID draft() {
        var letter = organiser(() -> drafts.begin(lab, LetterAudience.of(InvitationFilter.ALL)));
        keep(letter, Language.ES, "El bus de {nombre}", "Hola {nombre}, de {organización}:\n\nSale a las **8:00**.");
        return letter;
    }

    private void keep(UUID letter, Language language, String subject, String text) {
        demo.as("demo-organiser", () -> drafts.keep(lab, letter, language, subject, text));
    }

    private LetterCheck check(UUID letter) {
        return organiser(() -> sending.check(lab, letter));
    }

    private Set<PersonId> going(UUID letter) {
        return check(letter).goingOut().stream().map(LetterReader::person).collect(Collectors.toSet());
    }

    private void send(UUID letter) {
        send(letter, going(letter));
    }

    private void send(UUID letter, Set<PersonId> seen) {
        demo.as("demo-organiser", () -> sending.send(lab, letter, seen));
    }

    private UUID invite(String name, String address, Language language) {
        return organiser(() -> inviting.invite(
                lab,
                new InvitationDraft(name, new EmailAddress(address), language, ParticipantKind.DELEGATE, null, null)));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private int letters() {
        return count("mail_message where kind in ('letter.people', 'letter.test')");
    }

    private int count(String table) {
        return Objects.requireNonNull(
                jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private <T> T organiser(Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }
}
