package org.medellinlab.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.EmbeddedEnvironment;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_letter_arrives_as_text_and_html_in_its_language() throws Exception {
        var id = post(letter("ana@example.org", Language.PT, "Ana", "a"));

        var mail = Mailbox.of("ana@example.org").await();

        assertThat(mail.subject()).isEqualTo("Olá, Ana");
        assertThat(mail.text()).contains("Bom dia, Ana").contains("Responder já: http://localhost/act/abc");
        assertThat(mail.html()).contains("<h1>Bom dia, Ana</h1>").contains("href=\"http://localhost/act/abc\"");
        assertThat(mail.links()).contains("http://localhost/act/abc");
        assertThat(mail.messageId()).isEqualTo("<" + id + "@localhost>");
        var message = EmbeddedEnvironment.mailServer().getReceivedMessages()[0];
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
    }

    @Test
    void what_a_person_typed_is_text_in_every_part_and_no_header() throws Exception {
        var name = "<b>x</b>\r\nBcc: eve@example.org";
        post(letter("eva@example.org", Language.ES, name, "a"));

        var mail = Mailbox.of("eva@example.org").await();

        assertThat(mail.html()).doesNotContain("<b>x</b>").contains("&lt;b&gt;x&lt;/b&gt;");
        assertThat(mail.subject()).isEqualTo("Hola, <b>x</b> Bcc: eve@example.org");
        assertThat(EmbeddedEnvironment.mailServer().getReceivedMessages()[0].getHeader("Bcc"))
                .isNull();
    }

    @Test
    void a_letter_of_a_transaction_that_was_rolled_back_is_never_sent() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.post(letter("ana@example.org", Language.ES, "Ana", "a"));
            status.setRollbackOnly();
        });

        assertThat(count()).isZero();
    }

    @Test
    void posting_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.post(letter("ana@example.org", Language.ES, "Ana", "a")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_same_dedupe_key_is_the_same_message() {
        var first = post(letter("ana@example.org", Language.ES, "Ana", "same"));
        var second = post(letter("ana@example.org", Language.ES, "Ana again", "same"));
        var other = post(letter("ana@example.org", Language.ES, "Ana", "Same"));

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_letter_that_is_not_due_waits_and_can_be_called_back() {
        var id = post(new Letter(
                "sample.hello",
                new EmailAddress("ana@example.org"),
                Language.ES,
                "later",
                "sample/hello",
                model("Ana"),
                null,
                Instant.now().plus(Duration.ofHours(1))));
        post(letter("ben@example.org", Language.ES, "Ben", "now"));
        Mailbox.of("ben@example.org").await();
        assertThat(stateOf(id)).isEqualTo("PENDING");

        new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.cancel("later"));

        assertThat(stateOf(id)).isEqualTo("CANCELLED");
    }

    private UUID post(Letter letter) {
        return new TransactionTemplate(transactions).execute(status -> outbox.post(letter));
    }

    private static Letter letter(String to, Language language, String name, String key) {
        return Letter.now("sample.hello", new EmailAddress(to), language, key, "sample/hello", model(name), null);
    }

    private static Map<String, Object> model(String name) {
        return Map.of("subject", List.of(name), "name", name, "words", "…", "link", "http://localhost/act/abc");
    }

    private int count() {
        return jdbc.sql("select count(*) from mail_message")
                .query(Integer.class)
                .single();
    }

    private String stateOf(UUID id) {
        return jdbc.sql("select state from mail_message where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
