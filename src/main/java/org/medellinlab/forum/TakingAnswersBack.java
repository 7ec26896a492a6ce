package org.medellinlab.forum;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PublicChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes an answer to a citizen back, with a reason everybody reads in its place, and gives it again. Those who
/// moderate
/// may with any answer, those who answer in the same name with theirs. Who asked is told, if the answer had been.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class TakingAnswersBack {

    private final CitizenComments comments;
    private final CitizenAnswers answers;
    private final AnswerWithdrawals withdrawals;
    private final WhoAnswers who;
    private final CitizenMail mail;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingAnswersBack(
            CitizenComments comments,
            CitizenAnswers answers,
            AnswerWithdrawals withdrawals,
            WhoAnswers who,
            CitizenMail mail,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comments = comments;
        this.answers = answers;
        this.withdrawals = withdrawals;
        this.who = who;
        this.mail = mail;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /// Twice does no more than once: the first reason stays.
    ///
    /// @param answer absent for the lab's own
    /// @throws org.medellinlab.shared.Refused without a reason
    public void takeBack(LabId lab, UUID comment, @Nullable UUID answer, String reason) {
        var found = found(lab, comment, answer);
        if (withdrawal(comment, answer).isPresent()) {
            return;
        }
        var withdrawal = withdrawals.saveAndFlush(new AnswerWithdrawal(
                comment, answer, reason, me(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        mail.takenBack(found.comment(), found.once(), found.by(who), withdrawal);
        events.publishEvent(new PublicChanged(lab));
    }

    /// Who does not moderate gives only back what they took.
    ///
    /// @param answer absent for the lab's own
    public void giveAgain(LabId lab, UUID comment, @Nullable UUID answer) {
        var found = found(lab, comment, answer);
        var withdrawal = withdrawal(comment, answer).orElse(null);
        if (withdrawal == null) {
            return;
        }
        if (!actors.mayFacilitate(lab) && !withdrawal.isBy(me())) {
            throw new NotForYou();
        }
        withdrawals.delete(withdrawal);
        mail.givenAgain(found.comment(), found.words(), found.once(), found.by(who), withdrawal);
        events.publishEvent(new PublicChanged(lab));
    }

    private record Found(CitizenComment comment, @Nullable CitizenAnswer answer) {

        String words() {
            var lab = comment.answer();
            return answer != null ? answer.words() : lab == null ? "" : lab;
        }

        String once() {
            return answer == null ? comment.answerMark() : answer.uuid().toString();
        }

        @Nullable
        String by(WhoAnswers who) {
            return answer == null ? null : who.name(answer.as(), comment.about(), comment.language());
        }
    }

    private Found found(LabId lab, UUID comment, @Nullable UUID answer) {
        var asked = comments.findById(comment).filter(one -> one.isOf(lab)).orElseThrow(NotForYou::new);
        var moderates = actors.mayFacilitate(lab);
        if (answer == null) {
            if (!moderates || asked.answer() == null) {
                throw new NotForYou();
            }
            return new Found(asked, null);
        }
        var given = answers.findById(answer).filter(one -> one.isTo(comment)).orElseThrow(NotForYou::new);
        var mine = who.as(actors.required(), asked.about()).filter(as -> as == given.as());
        if (!moderates && mine.isEmpty()) {
            throw new NotForYou();
        }
        return new Found(asked, given);
    }

    private Optional<AnswerWithdrawal> withdrawal(UUID comment, @Nullable UUID answer) {
        return answer == null
                ? withdrawals.findByCommentAndAnswerIsNull(comment)
                : withdrawals.findByCommentAndAnswer(comment, answer);
    }

    private @Nullable PersonId me() {
        return actors.get()
                .filter(actor -> !actor.isSystem())
                .map(Actor::person)
                .orElse(null);
    }
}
