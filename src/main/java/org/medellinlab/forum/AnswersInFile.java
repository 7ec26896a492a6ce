package org.medellinlab.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers to citizens as a lab file has them. Of one that was taken back everybody reads the reason, so that is what
/// travels.
@Component
class AnswersInFile {

    private final CitizenAnswers answers;
    private final AnswerWithdrawals withdrawals;

    AnswersInFile(CitizenAnswers answers, AnswerWithdrawals withdrawals) {
        this.answers = answers;
        this.withdrawals = withdrawals;
    }

    static List<CitizenDraft.AnswerDraft> told(List<AnswerRow> all, ZoneId zone) {
        return all.stream().map(answer -> told(answer, zone)).toList();
    }

    private static CitizenDraft.AnswerDraft told(AnswerRow answer, ZoneId zone) {
        var back = answer.withdrawn();
        return new CitizenDraft.AnswerDraft(
                answer.as(),
                day(answer.at(), zone),
                back == null ? answer.words() : null,
                answer.language(),
                back == null ? null : new CitizenDraft.TakenBack(day(back.at(), zone), back.reason()));
    }

    /// The lab's own answer of words that are new, which stands with them.
    void ofLab(UUID comment, CitizenDraft.AnswerDraft answer, ZoneId zone) {
        takeBack(comment, null, answer, zone);
    }

    /// Those of organisations and groups that are not there yet.
    ///
    /// @param there those that are; of what was taken back a file may have either the words or the reason
    void bring(UUID comment, CitizenDraft draft, List<AnswerRow> there, ZoneId zone) {
        var known = new ArrayList<>(told(there, zone));
        there.stream()
                .filter(answer -> answer.withdrawn() != null)
                .map(answer -> new CitizenDraft.AnswerDraft(
                        answer.as(), day(answer.at(), zone), answer.words(), answer.language(), null))
                .forEach(known::add);
        for (var number = 0; number < draft.answers().size(); number++) {
            var answer = draft.answers().get(number);
            if (answer.by() != AnsweredAs.LAB && !known.remove(answer)) {
                var language = answer.language() == null ? draft.language() : answer.language();
                var at = noon(answer.on(), zone).plusSeconds(number);
                var kept = answers.save(new CitizenAnswer(comment, answer.by(), answer.kept(), language, null, at));
                takeBack(comment, kept.uuid(), answer, zone);
            }
        }
    }

    private void takeBack(UUID comment, @Nullable UUID answer, CitizenDraft.AnswerDraft draft, ZoneId zone) {
        var back = draft.takenBack();
        if (back != null) {
            answers.flush(); // what it takes back is a row before it
            withdrawals.save(new AnswerWithdrawal(comment, answer, back.reason(), null, noon(back.on(), zone)));
        }
    }

    /// A file knows the day only.
    static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
