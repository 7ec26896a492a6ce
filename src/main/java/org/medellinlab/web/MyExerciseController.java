package org.medellinlab.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.feedback.AnswerSheet;
import org.medellinlab.feedback.ExerciseId;
import org.medellinlab.feedback.MorningExercise;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Answering the morning's exercise on a bad network: one plain page that works as a form, and with its small
/// script as
/// one question at a time that is kept on the phone until it has arrived.
@Controller
@RequestMapping("/my/exercise")
class MyExerciseController {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String WORDS = "words-";

    private final MorningExercise exercises;
    private final MyExercisePages pages;
    private final CurrentActor actor;
    private final Messages messages;
    private final Clock clock;

    MyExerciseController(
            MorningExercise exercises, MyExercisePages pages, CurrentActor actor, Messages messages, Clock clock) {
        this.exercises = exercises;
        this.pages = pages;
        this.actor = actor;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<String> show(
            @RequestParam(required = false) @Nullable String lab,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "false") boolean sent,
            @RequestParam(defaultValue = "false") boolean change) {
        var language = language(lang);
        return html(HttpStatus.OK, language, pages.page(lab, language, sent, change));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> take(
            @RequestParam String lab,
            @RequestParam UUID exercise,
            @RequestParam UUID submission,
            @RequestParam(required = false) @Nullable String how,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam Map<String, String> fields) {
        var language = language(lang);
        var words = words(fields);
        try {
            if (how == null || !how.matches("named|anonymous")) {
                throw new Refused("feedback.my.choose");
            }
            exercises.answer(
                    pages.lab(lab).id(),
                    new ExerciseId(exercise),
                    new AnswerSheet(submission, how.equals("anonymous"), language, words));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(
                            "/my/exercise?lab=" + pages.lab(lab).slug() + "&lang=" + language.tag() + "&sent=true"))
                    .build();
        } catch (Refused refused) {
            var problem = messages.get(language, refused.key(), refused.arguments());
            return html(HttpStatus.CONFLICT, language, pages.again(lab, language, problem, words, how, submission));
        }
    }

    @PostMapping(path = "/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> answer(@RequestBody MyExercisePage.Sent sent) {
        var language = language(sent.language());
        return said(language, () -> {
            var lab = pages.lab(sent.lab());
            exercises.answer(
                    lab.id(),
                    new ExerciseId(whole(sent.exercise())),
                    new AnswerSheet(whole(sent.submission()), whole(sent.anonymous()), language, whole(sent.words())));
            return at(lab);
        });
    }

    @PostMapping(path = "/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> draft(@RequestBody MyExercisePage.Sent sent) {
        return said(language(sent.language()), () -> {
            var lab = pages.lab(sent.lab());
            var exercise = new ExerciseId(whole(sent.exercise()));
            if (whole(sent.words()).isEmpty()) {
                exercises.forgetDraft(lab.id(), exercise);
            } else {
                exercises.saveDraft(lab.id(), exercise, whole(sent.words()));
            }
            return at(lab);
        });
    }

    private ResponseEntity<Map<String, String>> said(
            Language language, java.util.function.Supplier<Map<String, String>> work) {
        try {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(work.get());
        } catch (Refused refused) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(Map.of("message", messages.get(language, refused.key(), refused.arguments())));
        }
    }

    private Map<String, String> at(LabHere lab) {
        return Map.of(
                "at",
                SpokenDates.time(LocalDateTime.now(clock.withZone(lab.zone())).toLocalTime()));
    }

    private static <T> T whole(@Nullable T part) {
        if (part == null) {
            throw new Refused("feedback.answer.malformed");
        }
        return part;
    }

    private static Map<UUID, String> words(Map<String, String> fields) {
        var words = new HashMap<UUID, String>();
        fields.forEach((name, value) -> {
            if (name.matches(WORDS + "[0-9a-f-]{36}")) {
                words.put(UUID.fromString(name.substring(WORDS.length())), value);
            }
        });
        return words;
    }

    private Language language(@Nullable String asked) {
        return Language.ofTag(asked).orElseGet(() -> actor.required().language());
    }

    private static ResponseEntity<String> html(HttpStatus status, Language language, String html) {
        return ResponseEntity.status(status)
                .contentType(Objects.requireNonNull(MediaType.parseMediaType("text/html;charset=UTF-8")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .body(html);
    }
}
