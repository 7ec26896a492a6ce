package org.medellinlab.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;

/// A message as a feature wishes it.
///
/// @param kind what it is, starting with the feature: `identity.sign-in`. Its subject is the message
///     `identity.sign-in.subject`; the arguments of that message are the list `subject` in the model,
///     if any
/// @param dedupeKey what makes a second one the same message, at most 250 characters: kind, thing,
///     recipient, due instant
/// @param template `identity/sign-in` is `mail/identity/sign-in.html` and `.txt`: the inner structure
///     only (the frame is common), words by message keys in [#language]
/// @param model the placeholders of the template: texts, numbers, links, lists of them. Beside them a
///     template can name `title` (the subject), `product` (its name) and `home` (its address)
/// @param person whom it is to, when that is somebody in the directory
/// @param dueAt not to be sent before; now when absent
/// @param calendar what a calendar program reads of it
public record Letter(
        String kind,
        EmailAddress to,
        Language language,
        String dedupeKey,
        String template,
        Map<String, Object> model,
        @Nullable PersonId person,
        @Nullable Instant dueAt,
        @Nullable CalendarPart calendar) {

    /// Without anything for the reader's calendar.
    public Letter(
            String kind,
            EmailAddress to,
            Language language,
            String dedupeKey,
            String template,
            Map<String, Object> model,
            @Nullable PersonId person,
            @Nullable Instant dueAt) {
        this(kind, to, language, dedupeKey, template, model, person, dueAt, null);
    }

    /// The same with something for the reader's calendar.
    public Letter with(CalendarPart part) {
        return new Letter(kind, to, language, dedupeKey, template, model, person, dueAt, part);
    }

    public Letter {
        if (!kind.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+") || kind.length() > 60) {
            throw new IllegalArgumentException("not a kind of letter: " + kind);
        }
        if (!template.matches("[a-z][a-z0-9-]*(/[a-z0-9-]+)+")) {
            throw new IllegalArgumentException("not a template: " + template);
        }
        if (dedupeKey.isBlank() || dedupeKey.length() > 250) {
            throw new IllegalArgumentException("a dedupe key has 1 to 250 characters");
        }
        model = Map.copyOf(new HashMap<>(model));
    }

    /// To be sent at once.
    public static Letter now(
            String kind,
            EmailAddress to,
            Language language,
            String dedupeKey,
            String template,
            Map<String, Object> model,
            @Nullable PersonId person) {
        return new Letter(kind, to, language, dedupeKey, template, model, person, null);
    }
}
