package org.medellinlab.commitment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.SeatId;

/// Whether a promise says who does what by when and how one would know: hints, never a refusal.
public final class PromiseCheck {

    private static final int FEW_WORDS = 4;

    /// Words that nobody could check afterwards, in the three languages, without accents.
    private static final Set<String> VAGUE = Set.of(
            "apoyar",
            "fomentar",
            "promover",
            "impulsar",
            "fortalecer",
            "procurar",
            "intentar",
            "apoiar",
            "impulsionar",
            "tentar",
            "support",
            "promote",
            "strengthen",
            "encourage",
            "foster",
            "try");

    /// One of the four questions.
    public enum Question {
        WHO,
        WHAT,
        WHEN,
        HOW_KNOWN
    }

    /// @param said whether the promise answers the question well enough
    /// @param hint the key of what would help; absent when it is said
    public record Answer(
            Question question, boolean said, @Nullable String hint) {}

    private PromiseCheck() {}

    public static List<Answer> of(
            @Nullable SeatId seat, String statement, @Nullable Horizon horizon, @Nullable DueOn dueOn, String knownBy) {
        return List.of(
                answer(Question.WHO, seat == null ? "commitment.check.no-seat" : null),
                answer(Question.WHAT, what(statement)),
                answer(
                        Question.WHEN,
                        dueOn != null
                                ? null
                                : horizon == null || horizon == Horizon.UNSTATED
                                        ? "commitment.check.no-time"
                                        : "commitment.check.only-horizon"),
                answer(Question.HOW_KNOWN, knownBy.isBlank() ? "commitment.check.no-sign" : null));
    }

    private static Answer answer(Question question, @Nullable String hint) {
        return new Answer(question, hint == null, hint);
    }

    private static @Nullable String what(String statement) {
        var words = Stream.of(plain(statement).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() < FEW_WORDS) {
            return "commitment.check.short";
        }
        return VAGUE.contains(words.getFirst()) ? "commitment.check.vague" : null;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
