package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.medellinlab.mail.Letter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Through which every mail goes that goes out in the name of a group: after a while in which those who lead can hold
/// it, or when they let it go. Features call it for people they have checked.
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("permitAll()")
public class GroupMail {

    static final Duration WHILE = Duration.ofMinutes(10);

    private final SendingDesk desk;
    private final Clock clock;

    GroupMail(SendingDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// When a letter that is written now goes out: what it is to be due at.
    @Transactional(readOnly = true)
    public Instant goesAt() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).plus(WHILE);
    }

    /// Puts letters under the eyes of those who lead.
    ///
    /// @param thing what they are about
    /// @param letters posted in this transaction, due at that instant
    public void lay(UUID group, SendingKind kind, UUID thing, List<Letter> letters, Instant goesAt) {
        desk.lay(group, kind, thing, letters, goesAt);
    }
}
