package org.medellinlab.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Writes what the forum answers to a form: that a mail is on its way, or the form again with what was typed.
@Component
class ForumAnswers {

    /// @param typed what stands in the fields, by name
    record SpeakPage(
            Page page,
            String path,
            Map<String, String> typed,
            @Nullable String problem) implements PageModel {}

    private final Renderer renderer;
    private final Messages messages;

    ForumAnswers(Renderer renderer, Messages messages) {
        this.renderer = renderer;
        this.messages = messages;
    }

    ResponseEntity<String> sent(Language reader, String path) {
        return words(200, reader, path, "forum.sent", "✉");
    }

    ResponseEntity<String> often(Language reader) {
        return words(429, reader, "/", "forum.often", null);
    }

    ResponseEntity<String> unknown(Language reader) {
        return words(404, reader, "/", "web.error.missing", null);
    }

    ResponseEntity<String> form(Language reader, String path, Map<String, String> typed, @Nullable Refused refused) {
        var title = messages.get(reader, "forum.speak");
        var model = new SpeakPage(
                new Page(reader, path + "/comments", title, null, null),
                path,
                typed,
                refused == null ? null : messages.get(reader, refused.key(), refused.arguments()));
        return answer(refused == null ? 200 : 422, reader, renderer.html("public/speak", reader, model));
    }

    private ResponseEntity<String> words(int status, Language reader, String path, String key, @Nullable String mark) {
        var title = messages.get(reader, key);
        var text = messages.get(reader, key.startsWith("web.") ? key + ".advice" : key + "-words");
        var model = new WordsPage(new Page(reader, path, title, null, null), title, text, mark);
        // what was sent is about a page: back to it
        return answer(status, reader, renderer.html(status == 200 ? "act/sent" : "act/words", reader, model));
    }

    private static ResponseEntity<String> answer(int status, Language reader, String html) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", PublicPageValve.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .body(html);
    }
}
