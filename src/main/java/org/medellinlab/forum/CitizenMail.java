package org.medellinlab.forum;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.springframework.stereotype.Component;

/// Tells citizens what became of their words, as long as their address is kept.
@Component
class CitizenMail {

    private static final String ANSWERED = "forum.answered";
    private static final String TAKEN_BACK = "forum.taken-back";
    private static final Duration TIME_TO_THINK = Duration.ofMinutes(2);

    private final ForumNames names;
    private final Outbox outbox;

    CitizenMail(ForumNames names, Outbox outbox) {
        this.names = names;
        this.outbox = outbox;
    }

    void published(CitizenComment comment) {
        tell(comment, "forum.published", Map.of(), String.valueOf(comment.version()), null);
    }

    void refused(CitizenComment comment) {
        var reason = Objects.requireNonNullElse(comment.reason(), "");
        tell(comment, "forum.refused-words", Map.of("reason", reason), String.valueOf(comment.version()), null);
    }

    /// @param by the organisation or the group that answers, in the language of the question; absent for the lab
    /// @param once tells one answer from another
    void answered(CitizenComment comment, String answer, @Nullable String by, String once) {
        tell(comment, ANSWERED, Map.of("answer", answer, "by", Objects.requireNonNullElse(by, "")), once, null);
    }

    /// Calls back what is not on its way yet; whoever has read the answer is told a little later, when it was not given
    /// again meanwhile.
    void takenBack(CitizenComment comment, String once, @Nullable String by, AnswerWithdrawal withdrawal) {
        if (outbox.cancel(key(comment, ANSWERED, once))) {
            return;
        }
        tell(
                comment,
                TAKEN_BACK,
                Map.of("withdrawn", withdrawal.reason(), "by", Objects.requireNonNullElse(by, "")),
                mark(once, withdrawal),
                withdrawal.withdrawnAt().plus(TIME_TO_THINK));
    }

    /// Whoever was told that it was taken back, or was not told of it at all, reads it now.
    void givenAgain(
            CitizenComment comment, String answer, String once, @Nullable String by, AnswerWithdrawal withdrawal) {
        var mark = mark(once, withdrawal);
        if (!outbox.cancel(key(comment, TAKEN_BACK, mark))) {
            answered(comment, answer, by, mark);
        }
    }

    private static String mark(String once, AnswerWithdrawal withdrawal) {
        return once + ":" + withdrawal.withdrawnAt().toEpochMilli();
    }

    private static String key(CitizenComment comment, String kind, String once) {
        return kind + ":" + comment.uuid() + ":" + once;
    }

    private void tell(
            CitizenComment comment, String kind, Map<String, String> said, String once, @Nullable Instant dueAt) {
        var address = comment.address();
        if (address == null) {
            return;
        }
        var language = comment.language();
        var name = names.of(comment.about(), language);
        var model = new HashMap<String, Object>();
        List.of("reason", "answer", "by", "withdrawn").forEach(part -> model.put(part, said.getOrDefault(part, "")));
        model.put("subject", List.of(name.shortened()));
        model.put("about", name.words());
        model.put("words", comment.words());
        model.put("link", name.address());
        outbox.post(new Letter(kind, address, language, key(comment, kind, once), "forum/told", model, null, dueAt));
    }
}
