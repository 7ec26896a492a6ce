package org.medellinlab.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.medellinlab.feedback.AnswerSheet;
import org.medellinlab.feedback.ExerciseSheet;
import org.medellinlab.feedback.MorningExercise;
import org.medellinlab.feedback.MyAnswers;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.web.MyExercisePage.LanguageLink;
import org.medellinlab.web.MyExercisePage.Question;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Composes the page of the morning's exercise.
@Component
class MyExercisePages {

    private record Typed(Map<UUID, String> words, @Nullable String how, UUID submission, String problem) {}

    private final MorningExercise exercises;
    private final LabLocator labs;
    private final CurrentActor actor;
    private final Messages messages;
    private final Installation installation;
    private final ITemplateEngine templates;
    private final Clock clock;

    MyExercisePages(
            MorningExercise exercises,
            LabLocator labs,
            CurrentActor actor,
            Messages messages,
            Installation installation,
            ITemplateEngine templates,
            Clock clock) {
        this.exercises = exercises;
        this.labs = labs;
        this.actor = actor;
        this.messages = messages;
        this.installation = installation;
        this.templates = templates;
        this.clock = clock;
    }

    /// The lab of that slug, for who takes part in it.
    LabHere lab(@Nullable String slug) {
        return Optional.ofNullable(slug)
                .flatMap(labs::here)
                .filter(lab -> actor.takesPartIn(lab.id()))
                .orElseThrow(NotForYou::new);
    }

    String page(@Nullable String slug, Language language, boolean sent, boolean change) {
        return render(slug == null ? anyLab() : lab(slug), language, sent, change, null);
    }

    /// The form once more with what was typed, and why it was not taken.
    String again(
            String slug,
            Language language,
            String problem,
            Map<UUID, String> words,
            @Nullable String how,
            UUID submission) {
        return render(lab(slug), language, false, true, new Typed(words, how, submission, problem));
    }

    /// The lab whose exercise waits for the reader, else their latest.
    private LabHere anyLab() {
        var mine = labs.everywhere().stream()
                .filter(lab -> actor.takesPartIn(lab.id()))
                .toList();
        return mine.stream()
                .filter(lab -> exercises.open(lab.id(), lab.now(clock)).isPresent())
                .findFirst()
                .or(() -> mine.stream()
                        .filter(lab -> exercises.next(lab.id(), lab.now(clock)).isPresent())
                        .findFirst())
                .or(() -> mine.stream().findFirst())
                .orElseThrow(NotForYou::new);
    }

    private String render(LabHere lab, Language language, boolean sent, boolean change, @Nullable Typed typed) {
        var open = exercises.open(lab.id(), lab.now(clock));
        var mine = open.map(sheet -> exercises.mine(lab.id(), sheet.id()))
                .orElse(new MyAnswers(false, Map.of(), Map.of(), null));
        var state = open.isEmpty() ? "none" : mine.answered() && (!change || mine.isAnonymous()) ? "answered" : "form";
        var how = typed != null
                ? typed.how()
                : !mine.byName().isEmpty() || !mine.draft().isEmpty() ? "named" : null;
        var page = new MyExercisePage(
                language,
                languages(lab, language),
                lab.name().in(language),
                lab.slug(),
                lab.zone().getId(),
                state,
                reader(),
                open.map(sheet -> sheet.id().toString()).orElse(null),
                open.map(sheet -> SpokenDates.day(sheet.about(), language)).orElse(null),
                open.map(sheet -> SpokenDates.time(sheet.closes())).orElse(null),
                (typed == null ? Ids.untraceable() : typed.submission()).toString(),
                how,
                !mine.answered(),
                sent,
                !mine.byName().isEmpty(),
                mine.savedAt() == null ? 0 : mine.savedAt().toEpochMilli(),
                open.map(sheet -> questions(sheet, language, mine, typed)).orElse(List.of()),
                state.equals("none") ? next(lab, language) : null,
                typed == null ? null : typed.problem(),
                "/app/" + lab.view("today"),
                AnswerSheet.LONGEST);
        return templates.process("my/exercise", new Context(language.locale(), Map.of("m", page)));
    }

    private @Nullable String next(LabHere lab, Language language) {
        return exercises
                .next(lab.id(), lab.now(clock))
                .map(sheet -> messages.get(
                        language,
                        "feedback.my.none.next",
                        SpokenDates.day(sheet.day(), language),
                        SpokenDates.time(sheet.opens())))
                .orElse(null);
    }

    private static List<Question> questions(
            ExerciseSheet sheet, Language language, MyAnswers mine, @Nullable Typed typed) {
        var questions = new ArrayList<Question>();
        var words = typed != null ? typed.words() : !mine.draft().isEmpty() ? mine.draft() : mine.byName();
        for (var prompt : sheet.prompts()) {
            var shown = prompt.question().shownIn(language);
            questions.add(new Question(
                    prompt.id().toString(),
                    questions.size() + 1,
                    shown.words(),
                    shown.language().tag(),
                    shown.fallback() ? shown.language().ownName() : null,
                    words.getOrDefault(prompt.id(), "")));
        }
        return questions;
    }

    private static List<LanguageLink> languages(LabHere lab, Language current) {
        return List.of(Language.values()).stream()
                .map(language -> new LanguageLink(
                        language.tag(),
                        language.ownName(),
                        "/my/exercise?lab=" + lab.slug() + "&lang=" + language.tag(),
                        language == current))
                .toList();
    }

    private String reader() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    ("my-exercise " + installation.secretKey()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var hash = mac.doFinal(actor.required().person().toString().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
