package org.medellinlab.commitment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Takes what is answered at home to a promise, whichever way it comes; who may answer was checked before. Of two
/// answers at once the second finds the promise settled.
@Component
class HomeAnswers {

    static final int REASON_LENGTH = 2000;

    private final Commitments commitments;
    private final RatificationAnswers answers;
    private final CommitmentReading reading;
    private final RatificationAsking asking;
    private final RatificationMail mail;
    private final Directory directory;
    private final PromiseSources sources;
    private final ActionLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HomeAnswers(
            Commitments commitments,
            RatificationAnswers answers,
            CommitmentReading reading,
            RatificationAsking asking,
            RatificationMail mail,
            Directory directory,
            PromiseSources sources,
            ActionLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.commitments = commitments;
        this.answers = answers;
        this.reading = reading;
        this.asking = asking;
        this.mail = mail;
        this.directory = directory;
        this.sources = sources;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    void ratify(LabSheet lab, UUID commitment, Speaker speaker) {
        var held = held(lab, commitment);
        held.ratify();
        keep(lab, held, new RatificationAnswer.Said(HomeAnswer.RATIFIED, null, null, null, speaker));
    }

    void decline(LabSheet lab, UUID commitment, String reason, Speaker speaker) {
        var held = held(lab, commitment);
        var said = reason(reason);
        held.decline();
        keep(lab, held, new RatificationAnswer.Said(HomeAnswer.DECLINED, said, null, null, speaker));
        var sheet = reading.one(lab.id(), commitment).orElseThrow(NotForYou::new);
        var owner = Objects.requireNonNull(sheet.ownerSeat());
        directory
                .holderOf(owner)
                .filter(holder -> holder.address() != null && !holder.id().equals(speaker.person()))
                .ifPresent(holder -> mail.tellDeclined(lab, sheet, holder, said, speaker.seat()));
    }

    /// @param read what whoever changes it has read; when it says something else by now, they are told
    void change(LabSheet lab, UUID commitment, Wording after, @Nullable Wording read, String reason, Speaker speaker) {
        var held = held(lab, commitment);
        var before = held.wording();
        if (read != null && !read.equals(before)) {
            throw new StaleWording(before);
        }
        var said = reason(reason);
        check(lab, before, after);
        held.reword(after);
        keep(lab, held, new RatificationAnswer.Said(HomeAnswer.CHANGED, said, before, after, speaker));
        asking.askIfPossible(lab, reading.one(lab.id(), commitment).orElseThrow(NotForYou::new));
    }

    private void check(LabSheet lab, Wording before, Wording after) {
        if (after.statement().isEmpty()) {
            throw new Refused("commitment.refused.no-words");
        }
        NewPromise.refuseTooLong(
                after.statement(),
                after.knownBy(),
                after.extras().resources(),
                after.extras().risks());
        if (after.equals(before)) {
            throw new Refused("commitment.refused.same");
        }
        var due = after.dueOn();
        if (due != null && !due.equals(before.dueOn()) && due.lastDay().isBefore(lab.today(clock))) {
            throw new Refused("commitment.refused.past");
        }
        var lessons = new HashSet<>(after.lessons());
        before.lessons().forEach(lessons::remove); // one that is gone since may stay
        sources.check(lab.id(), lessons, after.beneficiaries());
    }

    static String reason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("commitment.refused.no-reason");
        }
        if (reason.length() > REASON_LENGTH) {
            throw new Refused("commitment.refused.too-long", REASON_LENGTH);
        }
        return reason.strip();
    }

    private Commitment held(LabSheet lab, UUID commitment) {
        return commitments.forNews(lab.id().value(), commitment).orElseThrow(NotForYou::new);
    }

    private void keep(LabSheet lab, Commitment held, RatificationAnswer.Said said) {
        answers.save(new RatificationAnswer(
                held.uuid(),
                answers.countByCommitment(held.uuid()),
                said,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        answers.flush(); // what follows reads by statements
        links.revoke(RatificationMail.RATIFY, held.uuid());
        events.publishEvent(new PublicChanged(lab.id()));
    }
}
