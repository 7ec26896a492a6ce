package org.medellinlab.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.Actions;
import org.medellinlab.mail.Actions.Shown;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Writes what a reader sees behind a link in a mail. Nothing of it is kept by browser or proxy, runs a
/// script or tells another site its address.
@Component
class ActPages {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /// @param typed what stands in the fields, by name
    /// @param problem why the form was not accepted, in words
    record FormPage(
            Page page,
            ActPage act,
            Map<String, String> typed,
            @Nullable Refused refused,
            @Nullable String problem) implements PageModel {

        /// Whether something was written, or is to be mended, where few have to look: it is not folded over that.
        public boolean isUnfolded() {
            return refused != null
                    && act.fields(true).stream().anyMatch(field -> isWritten(field) || field.isRefused(refused));
        }

        private boolean isWritten(ActField field) {
            var first = Objects.requireNonNullElse(field.value(), "");
            var now = typed.getOrDefault(field.name(), "");
            return !now.replace("\r", "").strip().equals(first.replace("\r", "").strip());
        }
    }

    private final Renderer renderer;
    private final Messages messages;

    ActPages(Renderer renderer, Messages messages) {
        this.renderer = renderer;
        this.messages = messages;
    }

    ResponseEntity<String> form(String token, Shown.Open open, Map<String, String> typed, @Nullable Refused refused) {
        var reader = open.language();
        var problem = refused == null ? null : messages.get(reader, refused.key(), refused.arguments());
        var model = new FormPage(page(token, reader, open.page().title()), open.page(), typed, refused, problem);
        return answer(refused == null ? 200 : 422, reader, renderer.html("act/form", reader, model));
    }

    ResponseEntity<String> done(String token, Actions.Done done) {
        var reader = done.language();
        var next = done.next();
        var title = messages.get(reader, done.thanks());
        var words = next.words();
        var see = next.see();
        var path = next.path();
        var model = new WordsPage(
                page(token, reader, title),
                title,
                words == null ? messages.get(reader, "mail.act.done.text") : words,
                "✓",
                see == null || path == null ? null : new WordsPage.Way(see, path));
        return answer(200, reader, renderer.html("act/words", reader, model));
    }

    ResponseEntity<String> used(String token, Shown.Used used) {
        var reader = used.language();
        var text = messages.get(reader, "mail.act.used.text", moment(used.at(), reader));
        return words(token, 410, reader, messages.get(reader, "mail.act.used"), text, "✓");
    }

    ResponseEntity<String> ended(String token, Language reader) {
        return words(
                token,
                410,
                reader,
                messages.get(reader, "mail.act.ended"),
                messages.get(reader, "mail.act.ended.text"),
                null);
    }

    ResponseEntity<String> unknown(Language reader) {
        return words(
                "unknown",
                404,
                reader,
                messages.get(reader, "mail.act.unknown"),
                messages.get(reader, "mail.act.unknown.text"),
                null);
    }

    private ResponseEntity<String> words(
            String token, int status, Language reader, String title, String text, @Nullable String mark) {
        var model = new WordsPage(page(token, reader, title), title, text, mark);
        return answer(status, reader, renderer.html("act/words", reader, model));
    }

    private static Page page(String token, Language reader, String title) {
        return new Page(reader, "/act/" + token, title, null, null);
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

    /// In UTC and said so: the link may be about a lab anywhere.
    private static String moment(Instant at, Language reader) {
        var utc = at.atOffset(ZoneOffset.UTC);
        return SpokenDates.dayAndYear(utc.toLocalDate(), reader) + ", " + SpokenDates.time(utc.toLocalTime()) + " UTC";
    }
}
