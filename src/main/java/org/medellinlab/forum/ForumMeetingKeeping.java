package org.medellinlab.forum;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.StaleValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the monthly meetings of the forum and their records. Who follows something of the lab hears of both by mail.
@Service
@Transactional
@PreAuthorize("@actor.mayFacilitate(#lab)")
public class ForumMeetingKeeping {

    private static final LocalTime USUAL_HOUR = LocalTime.of(17, 0);

    private final ForumMeetings meetings;
    private final ForumReading reading;
    private final LabReading labs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ForumMeetingKeeping(
            ForumMeetings meetings,
            ForumReading reading,
            LabReading labs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.reading = reading;
        this.labs = labs;
        this.events = events;
        this.clock = clock;
    }

    /// Writes a meeting down, or over.
    ///
    /// @param draft with the version that was read
    /// @throws StaleValues when somebody else has written it over since
    public void keep(LabId lab, ForumMeetingDraft draft) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var there = meetings.findById(draft.id());
        if (there.isEmpty()) {
            meetings.save(new ForumMeeting(lab, draft, now));
        } else {
            var meeting = there.filter(found -> found.isOf(lab)).orElseThrow(NotForYou::new);
            if (meeting.version() != draft.version()) {
                throw new StaleValues(meeting.draft().values(), meeting.version());
            }
            meeting.write(draft, now);
        }
        changed(lab);
    }

    public void remove(LabId lab, UUID meeting) {
        meetings.findById(meeting).filter(found -> found.isOf(lab)).ifPresent(meetings::delete);
        changed(lab);
    }

    /// When the next is likely to be: four weeks after the last, so that it falls on the same day of the week.
    @Transactional(readOnly = true)
    public LocalDateTime next(LabId lab) {
        var today = labs.sheet(lab).orElseThrow(NotForYou::new).today(clock);
        return reading.meetings(lab).stream()
                .findFirst()
                .map(last -> last.startsAt().plusWeeks(4))
                .filter(next -> !next.toLocalDate().isBefore(today))
                .orElse(today.atTime(USUAL_HOUR));
    }

    private void changed(LabId lab) {
        events.publishEvent(new PublicChanged(lab));
    }
}
