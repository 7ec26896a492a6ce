package org.medellinlab.identity;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the sign-in mail on a thread of its own, so that the answer to the browser never waits
/// for what only known addresses need. When the process dies in between, the person asks again.
@Component
class SignInMail {

    /// Link and code in clear exist here and in the mail, nowhere else.
    record Note(UUID id, EmailAddress address, String link, String code) {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SignInMail.class);
    private static final int AT_ONCE = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("sign-in-mail-", 0).factory());
    private final Directory directory;
    private final Outbox outbox;
    private final LanguageChoice languages;
    private final Installation installation;
    private final TransactionTemplate transactions;

    SignInMail(
            Directory directory,
            Outbox outbox,
            LanguageChoice languages,
            Installation installation,
            TransactionTemplate transactions) {
        this.directory = directory;
        this.outbox = outbox;
        this.languages = languages;
        this.installation = installation;
        this.transactions = transactions;
    }

    void sendAfterCommit(Note note) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                threads.execute(() -> send(note));
            }
        });
    }

    private void send(Note note) {
        try {
            CurrentActor.asSystem(() -> transactions.executeWithoutResult(
                    status -> directory.personAt(note.address()).ifPresent(person -> post(note, person))));
        } catch (RuntimeException failed) {
            LOG.error("The sign-in mail {} was not written", note, failed);
        }
    }

    private void post(Note note, PersonRow person) {
        outbox.post(Letter.now(
                "identity.sign-in",
                note.address(),
                languages.chosenBy(person.id()).orElse(person.language()),
                "identity.sign-in:" + note.id(),
                "identity/sign-in",
                Map.of(
                        "name", person.name(),
                        "link", installation.address("/sign-in/link/" + note.link()),
                        "code", note.code(),
                        "minutes", SignIn.LIVES.toMinutes()),
                person.id()));
    }

    @PreDestroy
    void finish() {
        threads.close();
    }
}
