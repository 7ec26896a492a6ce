package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.mail.Letter;
import org.springframework.stereotype.Component;

/// Reminds once of a poll those who have not said which days suit them: on the morning two days before the first of its
/// days. The letters wait from the beginning, where those who lead see them; whoever answers is taken out.
@Component
class PollReminders {

    private static final int DAYS_BEFORE = 2;
    private static final LocalTime REMINDED_AT = LocalTime.of(9, 0);
    /// Whoever was asked less than that before is not reminded.
    private static final Duration LEAST = Duration.ofDays(1);

    private final GroupSendings sendings;
    private final SendingDesk desk;
    private final Clock clock;

    PollReminders(GroupSendings sendings, SendingDesk desk, Clock clock) {
        this.sendings = sendings;
        this.desk = desk;
        this.clock = clock;
    }

    /// When those are reminded who have not answered; not at all of a poll that comes to its end before.
    Optional<Instant> at(GroupPoll poll, ZoneId zone) {
        var at = poll.days()
                .getFirst()
                .toLocalDate()
                .minusDays(DAYS_BEFORE)
                .atTime(REMINDED_AT)
                .atZone(zone)
                .toInstant();
        return at.isAfter(clock.instant().plus(LEAST)) ? Optional.of(at) : Optional.empty();
    }

    void lay(GroupPoll poll, List<Letter> letters, Instant at) {
        desk.post(poll.group(), SendingKind.REMINDER, poll.uuid(), letters, at);
        takeOut(poll.uuid());
    }

    /// Calls back the letters to those who have answered, or want none.
    void takeOut(UUID poll) {
        sendings.findByThing(poll).stream()
                .filter(one -> one.kind() == SendingKind.REMINDER)
                .forEach(one -> desk.onlyToMembers(one.uuid(), one.group(), one.kind()));
    }
}
