package org.medellinlab.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.medellinlab.shared.Messages;
import org.springframework.stereotype.Component;

/// Makes answers of templates.
@Component
class PageAnswers {

    private final Renderer renderer;
    private final Messages messages;

    PageAnswers(Renderer renderer, Messages messages) {
        this.renderer = renderer;
        this.messages = messages;
    }

    /// A thing is found by its key and by its identifier, which other systems may have kept.
    void one(
            Map<String, Answer> answers,
            String base,
            String key,
            UUID id,
            String template,
            Function<Voice, PageModel> model) {
        var answer = page("public/" + template, model);
        answers.put(base + key, answer);
        answers.put(base + id, answer);
    }

    /// One of many of which few are read.
    Answer whenAsked(String template, Function<Voice, PageModel> model) {
        return Answer.whenAsked(
                language -> renderer.page(template, language, model.apply(new Voice(language, messages))));
    }

    Answer page(String template, Function<Voice, PageModel> model) {
        return Answer.page(language -> renderer.page(template, language, model.apply(new Voice(language, messages))));
    }
}
