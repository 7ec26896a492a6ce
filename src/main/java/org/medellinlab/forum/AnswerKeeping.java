package org.medellinlab.forum;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PublicChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Keeps an answer to a citizen and tells it, in the caller's transaction. Who may was asked before.
@Component
class AnswerKeeping {

    private final CitizenComments comments;
    private final CitizenAnswers answers;
    private final WhoAnswers who;
    private final CitizenMail mail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerKeeping(
            CitizenComments comments,
            CitizenAnswers answers,
            WhoAnswers who,
            CitizenMail mail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comments = comments;
        this.answers = answers;
        this.who = who;
        this.mail = mail;
        this.events = events;
        this.clock = clock;
    }

    /// What can be answered: words that everybody reads.
    CitizenComment published(LabId lab, UUID comment) {
        return comments.findById(comment)
                .filter(found -> found.isOf(lab) && found.state() == CommentState.PUBLIC)
                .orElseThrow(NotForYou::new);
    }

    void keep(CitizenComment to, AnsweredAs as, String words, Language language, @Nullable PersonId person) {
        var answer = answers.save(new CitizenAnswer(
                to.uuid(), as, words, language, person, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        mail.answered(
                to,
                answer.words(),
                who.name(as, to.about(), to.language()),
                answer.uuid().toString());
        events.publishEvent(new PublicChanged(to.about().lab()));
    }
}
