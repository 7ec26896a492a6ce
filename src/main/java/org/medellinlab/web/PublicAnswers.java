package org.medellinlab.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What each public path answers now. It depends on nothing, because filters are made before everything else.
@Component
class PublicAnswers {

    private static final String LABS = "/labs/";
    private static final String NETWORK = "/network";

    /// The addresses of a lab of which there are too many to name each.
    interface Family {

        /// Null when there is nothing of that address.
        @Nullable
        Answer at(String path, PromiseAsk asked);
    }

    /// What cities promised each other, at the address of the network.
    interface Between {

        /// Null when nobody knows a city of that name.
        @Nullable
        Answer at(BetweenAsk asked);
    }

    private record State(Map<String, Answer> answers, Map<String, Family> families, Between between) {}

    private volatile State state = new State(Map.of(), Map.of(), asked -> null);

    /// Null when the path is none of the public ones.
    @Nullable
    Answer at(String path, @Nullable String query) {
        var now = state;
        var between = path.equals(NETWORK) ? BetweenAsk.of(query) : null;
        if (between != null) {
            return now.between().at(between);
        }
        var named = now.answers().get(path);
        if (named != null && query == null || !path.startsWith(LABS)) {
            return named;
        }
        var asked = PromiseAsk.of(query);
        if (named != null && asked.isFirst()) {
            return named;
        }
        var end = path.indexOf('/', LABS.length());
        var family = end < 0 ? null : now.families().get(path.substring(LABS.length(), end));
        var found = family == null ? null : family.at(path, asked);
        return found == null ? named : found;
    }

    Map<String, Answer> all() {
        return state.answers();
    }

    /// @param families by the slug of their lab
    void replace(Map<String, Answer> fresh, Map<String, Family> families, Between between) {
        state = new State(Map.copyOf(fresh), Map.copyOf(families), between);
    }
}
