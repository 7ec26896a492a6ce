package org.medellinlab.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.Actions;
import org.medellinlab.mail.Actions.Shown;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The page behind a link in a mail. Scanners open every link, so opening it changes nothing; its
/// button acts, once.
@RestController
class ActController {

    private final Actions actions;
    private final ActPages pages;

    ActController(Actions actions, ActPages pages) {
        this.actions = actions;
        this.pages = pages;
    }

    @GetMapping("/act/{token}")
    ResponseEntity<String> show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        var wish = Language.ofTag(lang).orElse(null);
        return page(token, wish, Language.preferredIn(accepted), Map.of(), null);
    }

    @PostMapping("/act/{token}")
    ResponseEntity<String> act(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, values) -> typed.put(name, String.join(",", values)));
        var wish = Language.ofTag(sent.getFirst("lang")) // the address of the form says it, too
                .orElse(null);
        var preferred = Language.preferredIn(accepted);
        try {
            var done = actions.act(token, wish, typed);
            return done.isPresent() ? pages.done(token, done.get()) : page(token, wish, preferred, Map.of(), null);
        } catch (Refused refused) {
            return page(token, wish, preferred, typed, refused);
        } catch (NotForYou gone) {
            return pages.ended(token, wish == null ? preferred : wish);
        }
    }

    private ResponseEntity<String> page(
            String token,
            @Nullable Language wish,
            Language preferred,
            Map<String, String> typed,
            @Nullable Refused refused) {
        return switch (actions.show(token, wish)) {
            case Shown.Open open -> pages.form(token, open, filling(open, typed), refused);
            case Shown.Used used -> pages.used(token, used);
            case Shown.Ended(var reader) -> pages.ended(token, reader);
            case Shown.Unknown() -> pages.unknown(wish == null ? preferred : wish);
        };
    }

    /// What was typed, or what the feature put in at first.
    private static Map<String, String> filling(Shown.Open open, Map<String, String> typed) {
        var filling = new HashMap<String, String>();
        for (ActField field : open.page().fields()) {
            var value = typed.isEmpty() ? field.value() : typed.get(field.name());
            filling.put(field.name(), value == null ? "" : value);
        }
        return filling;
    }
}
