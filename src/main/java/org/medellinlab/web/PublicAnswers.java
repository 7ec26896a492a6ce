package org.medellinlab.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What each public path answers now. It depends on nothing, because filters are made before everything else.
@Component
class PublicAnswers {

    private volatile Map<String, Answer> answers = Map.of();

    /// Null when the path is none of the public ones.
    @Nullable
    Answer at(String path) {
        return answers.get(path);
    }

    Map<String, Answer> all() {
        return answers;
    }

    void replace(Map<String, Answer> fresh) {
        answers = Map.copyOf(fresh);
    }
}
