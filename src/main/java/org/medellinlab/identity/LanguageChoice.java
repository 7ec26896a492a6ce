package org.medellinlab.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.medellinlab.shared.AccessChanged;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// In which language somebody reads: what they chose for themselves, else what was chosen in this
/// browser, else the person's first language, else what the browser wishes.
@Service
@Transactional
public class LanguageChoice {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Devices devices;
    private final ApplicationEventPublisher events;

    LanguageChoice(JdbcClient jdbc, CurrentActor actor, Devices devices, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.devices = devices;
        this.events = events;
    }

    /// Remembers the choice of the signed-in person; for others only the browser remembers it.
    @PreAuthorize("permitAll()")
    public void remember(Language language) {
        actor.signedIn().map(SignedIn::person).ifPresent(person -> {
            jdbc.sql("insert into preference (person_id, language) values (?, ?)"
                            + " on duplicate key update language = values(language)")
                    .params(person.value(), language.tag())
                    .update();
            devices.forgetWhatIsKnown();
            events.publishEvent(new AccessChanged(person));
        });
    }

    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Language of(HttpServletRequest request) {
        var who = actor.signedIn();
        return who.flatMap(person -> chosenBy(person.person()))
                .or(() -> RequestLanguage.chosen(request.getCookies()))
                .or(() -> who.map(SignedIn::language))
                .orElseGet(() -> RequestLanguage.of(request));
    }

    Optional<Language> chosenBy(PersonId person) {
        return jdbc.sql("select language from preference where person_id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .flatMap(Language::ofTag);
    }
}
