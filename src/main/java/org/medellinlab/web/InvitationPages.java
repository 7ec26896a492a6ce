package org.medellinlab.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.AnsweringInvitation;
import org.medellinlab.registration.FormRefused;
import org.medellinlab.registration.InvitationShown;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Writes the page of an invitation. It carries what somebody told in confidence: nothing of it is kept by browser or
/// proxy, runs a script or tells another site its address.
@Component
class InvitationPages {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /// @param told whether the person has confirmed before
    /// @param typed what stands in the fields, by name
    /// @param problems what must be mended, by the name of its field
    /// @param refused why nothing was taken
    /// @param offer until when a place is kept for the person, in words; absent when none is offered
    /// @param open which of the forms lies open: `confirm`, `decline`, `propose` or none
    record InvitationPage(
            Page page,
            String name,
            String lab,
            String city,
            String when,
            String kind,
            String state,
            String stateWords,
            @Nullable String offer,
            boolean told,
            boolean answerable,
            List<Choice> seats,
            Map<String, String> typed,
            Map<String, String> problems,
            @Nullable String refused,
            String open,
            String notice)
            implements PageModel {}

    record Choice(String value, String label) {}

    private final Renderer renderer;
    private final Messages messages;

    InvitationPages(Renderer renderer, Messages messages) {
        this.renderer = renderer;
        this.messages = messages;
    }

    ResponseEntity<String> page(
            String token,
            @Nullable Language wish,
            InvitationShown shown,
            Map<String, String> typed,
            @Nullable FormRefused form,
            @Nullable Refused refused) {
        var reader = wish == null ? shown.language() : wish;
        var lab = shown.lab();
        var problems = new HashMap<String, String>();
        if (form != null) {
            form.problems().forEach((field, key) -> problems.put(field, messages.get(reader, key)));
        }
        var asked = shown.state().name().equals("INVITED") ? "confirm" : "none";
        var model = new InvitationPage(
                new Page(
                        reader,
                        "/invitation/" + token,
                        messages.get(reader, "invitation.page.title", lab.name().in(reader)),
                        null,
                        null),
                shown.name(),
                lab.name().in(reader),
                lab.hostCityName().in(reader),
                SpokenDates.day(lab.draft().firstDay(), reader) + " – "
                        + SpokenDates.dayAndYear(lab.draft().lastDay(), reader),
                messages.get(reader, "invitation.as." + shown.kind()),
                shown.state().name(),
                stateWords(shown, reader),
                offer(shown, reader),
                shown.answer() != null,
                shown.answerable(),
                shown.seats().stream()
                        .map(seat -> new Choice(
                                seat.id().toString(),
                                seat.title().in(reader) + ", "
                                        + seat.organisationName().in(reader)))
                        .toList(),
                typed.isEmpty() ? told(shown) : typed,
                problems,
                refused == null ? null : messages.get(reader, refused.key(), refused.arguments()),
                typed.getOrDefault("answer", asked),
                AnsweringInvitation.NOTICE);
        var status = form != null ? 422 : refused != null ? 409 : 200;
        return answer(status, reader, renderer.html("registration/invitation", reader, model));
    }

    /// For who sends the form too often.
    ResponseEntity<String> often(Language reader) {
        var title = messages.get(reader, "stay.link.often");
        var model = new WordsPage(
                new Page(reader, "/invitation/unknown", title, null, null),
                title,
                messages.get(reader, "stay.link.often-words"),
                null);
        return answer(429, reader, renderer.html("act/words", reader, model));
    }

    ResponseEntity<String> unknown(Language reader) {
        var title = messages.get(reader, "mail.act.unknown");
        var model = new WordsPage(
                new Page(reader, "/invitation/unknown", title, null, null),
                title,
                messages.get(reader, "mail.act.unknown.text"),
                null);
        return answer(404, reader, renderer.html("act/words", reader, model));
    }

    private String stateWords(InvitationShown shown, Language reader) {
        var words = messages.get(reader, "invitation.page.state." + shown.state());
        var place = shown.place();
        if (place == null) {
            return words;
        }
        if (place.offeredUntil() != null) {
            return messages.get(reader, "stay.offer.state");
        }
        return place.lapsed()
                ? messages.get(reader, "stay.offer.lapsed")
                : words + " " + messages.get(reader, "stay.offer.position", place.position());
    }

    private @Nullable String offer(InvitationShown shown, Language reader) {
        var place = shown.place();
        var until = place == null ? null : place.offeredUntil();
        if (until == null || !shown.answerable()) {
            return null;
        }
        return messages.get(
                reader,
                "stay.offer.moment",
                SpokenDates.day(until.toLocalDate(), reader) + ", " + SpokenDates.time(until.toLocalTime()),
                shown.lab().hostCityName().in(reader));
    }

    /// What was told before; for a first answer the language of the mail and the seat that is held.
    private static Map<String, String> told(InvitationShown shown) {
        var told = new HashMap<String, String>();
        told.put("language", shown.language().tag());
        var answer = shown.answer();
        if (answer == null) {
            if (!shown.seats().isEmpty()) {
                told.put("seat", shown.seats().getFirst().id().toString());
            }
            return told;
        }
        told.put("seat", Objects.toString(answer.seat(), ""));
        told.put("diet", Objects.toString(answer.diet(), ""));
        told.put("access", Objects.toString(answer.access(), ""));
        told.put("arrives-on", Objects.toString(answer.arrivesOn(), ""));
        told.put("arrives-at", Objects.toString(answer.arrivesAt(), ""));
        told.put("departs-on", Objects.toString(answer.departsOn(), ""));
        told.put("emergency", Objects.toString(answer.emergency(), ""));
        told.put("photos", answer.photos() ? "yes" : "");
        told.put("notice", "yes");
        return told;
    }

    private static ResponseEntity<String> answer(int status, Language reader, String html) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .body(html);
    }
}
