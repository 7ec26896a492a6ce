package org.medellinlab.agenda;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The addresses under which a person's own calendar can be subscribed to, one a device or program. Who has one reads
/// the person's agenda, so each is shown once and can be ended.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class CalendarFeeds {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Installation installation;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, CurrentActor actor, Installation installation, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.installation = installation;
        this.clock = clock;
    }

    /// Those of the acting person, the latest first.
    @Transactional(readOnly = true)
    public List<FeedRow> mine() {
        return jdbc.sql("select id, language, made_at from calendar_feed where person_id = ? order by made_at desc, id")
                .param(actor.required().person().value())
                .query((rs, i) -> new FeedRow(
                        rs.getObject(1, UUID.class),
                        Language.ofTag(rs.getString(2)).orElse(Language.ES),
                        rs.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    /// @param language the events are written in
    /// @return the address, which is shown now and never again
    public String make(Language language) {
        if (mine().size() >= MOST) {
            throw new Refused("mine.refused.many", MOST);
        }
        var token = FeedTokens.next();
        jdbc.sql("insert into calendar_feed (id, person_id, token_hash, language, made_at) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        actor.required().person().value(),
                        FeedTokens.hash(token),
                        language.tag(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return installation.address("/calendar/" + token + ".ics");
    }

    /// Whoever reads at this address finds nothing from now on.
    public void end(UUID feed) {
        jdbc.sql("delete from calendar_feed where id = ? and person_id = ?")
                .params(feed, actor.required().person().value())
                .update();
    }
}
