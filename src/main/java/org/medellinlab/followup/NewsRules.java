package org.medellinlab.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.workinggroup.GroupState;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When nobody is asked how a promise goes, whoever wishes to ask.
@Component
class NewsRules {

    private static final Duration PAUSE = Duration.ofHours(24);

    private final WorkingGroups groups;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    NewsRules(WorkingGroups groups, CurrentActor actors, JdbcClient jdbc, Clock clock) {
        this.groups = groups;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// While the group rests or when it has ended, and when the promise has come to its own end.
    void refuseResting(LabSheet lab, CommitmentSheet sheet) {
        var group = groups.group(lab.id(), sheet.group().toString()).orElseThrow(NotForYou::new);
        if (group.state() == GroupState.CLOSED) {
            throw new Refused("followup.refused.group-closed");
        }
        if (group.restsOn(lab.today(clock))) {
            var until = group.pausedUntil();
            throw until == null
                    ? new Refused("followup.refused.resting")
                    : new Refused("followup.refused.resting-until", SpokenDates.dayAndYear(until, reader()));
        }
        if (!sheet.isFollowed()) {
            throw new Refused("followup.refused.not-followed");
        }
    }

    /// Holds a second click back until the first is through.
    void refuseWithinADay(LabSheet lab, UUID commitment) {
        jdbc.sql("select id from commitment where id = ? for update")
                .param(commitment)
                .query(UUID.class)
                .single();
        lastAsked(commitment)
                .filter(at -> at.isAfter(clock.instant().minus(PAUSE)))
                .ifPresent(at -> {
                    var there = at.atZone(lab.draft().zone());
                    throw new Refused(
                            "followup.refused.asked",
                            SpokenDates.day(there.toLocalDate(), reader()),
                            SpokenDates.time(there.toLocalTime()));
                });
    }

    private Optional<Instant> lastAsked(UUID commitment) {
        // what was called back was not asked
        return jdbc.sql("""
                        select r.asked_at from news_request r left join mail_message m on m.id = r.message_id
                        where r.commitment_id = ? and coalesce(m.state, '') <> 'CANCELLED'
                        order by r.asked_at desc limit 1""")
                .param(commitment)
                .query(LocalDateTime.class)
                .optional()
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    private Language reader() {
        return actors.signedIn().map(CurrentActor.SignedIn::language).orElse(Language.ES);
    }
}
