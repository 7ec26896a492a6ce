package org.medellinlab.identity;

import java.util.Map;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Installation;
import org.springframework.stereotype.Component;

/// Writes the sign-in mail, if the address is somebody's.
@Component
class SignInMail {

    /// Link and code in clear exist here and in the mail, nowhere else.
    record Note(UUID id, EmailAddress address, String link, String code) {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    private final Directory directory;
    private final Outbox outbox;
    private final LanguageChoice languages;
    private final Installation installation;
    private final Aside aside;

    SignInMail(Directory directory, Outbox outbox, LanguageChoice languages, Installation installation, Aside aside) {
        this.directory = directory;
        this.outbox = outbox;
        this.languages = languages;
        this.installation = installation;
        this.aside = aside;
    }

    void sendAfterCommit(Note note) {
        aside.afterCommit(
                "The sign-in mail " + note,
                () -> directory.personAt(note.address()).ifPresent(person -> post(note, person)));
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
}
