package org.medellinlab.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Messages;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells those who follow a promise or a group what is new of it: one mail for all that happened since the last, each
/// with a link that ends it. Two nodes at once do no harm: who was told is written in the transaction of the mail.
@Component
@Lazy // made when the public pages are there, though it keeps time
class TellingFollowers {

    private static final Duration UNFOLLOW_LIVES = Duration.ofDays(365);

    private final Followers followers;
    private final ForumNames names;
    private final ActionLinks links;
    private final Outbox outbox;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingFollowers(
            Followers followers,
            ForumNames names,
            ActionLinks links,
            Outbox outbox,
            Messages messages,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.followers = followers;
        this.names = names;
        this.links = links;
        this.outbox = outbox;
        this.messages = messages;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 180_000, fixedDelay = 300_000)
    void tell() {
        CurrentActor.asSystem(this::tellNow);
    }

    /// @return how many were written to
    int tellNow() {
        var until = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var told = 0;
        for (var id : withNews()) {
            told += Boolean.TRUE.equals(transaction.execute(status -> tell(id, until))) ? 1 : 0;
        }
        return told;
    }

    /// Those of whose promise or group something is newer than what they were told.
    private List<UUID> withNews() {
        return jdbc.sql("""
                        select f.id from follower f join lab l on l.id = f.lab_id
                        where f.confirmed_at is not null and l.state <> 'DRAFT' and (
                            exists (select 1 from progress_update u join commitment c on c.id = u.commitment_id
                                where c.visibility = 'PUBLIC' and u.recorded_at > f.told_until
                                    and (c.id = f.commitment_id or c.group_id = f.group_id))
                            or exists (select 1 from citizen_comment m where m.state = 'PUBLIC'
                                and coalesce(m.answered_at, m.decided_at) > f.told_until
                                and (m.commitment_id = f.commitment_id or m.group_id = f.group_id)))
                        order by f.id""").query((rs, i) -> rs.getObject(1, UUID.class)).list();
    }

    private boolean tell(UUID id, Instant until) {
        var held = jdbc.sql("select id from follower where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        var found = held.flatMap(followers::findById);
        if (found.isEmpty() || !found.get().toldUntil().isBefore(until)) {
            return false;
        }
        var follower = found.get();
        var news = news(follower, until);
        follower.told(until);
        if (news.isEmpty()) {
            return false;
        }
        var language = follower.language();
        var name = names.of(follower.about(), language);
        var stop = links.issue(
                new ActionRequest(UnfollowByLink.KIND, id, null, null, language, until.plus(UNFOLLOW_LIVES), null));
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(name.shortened()));
        model.put("about", name.words());
        model.put("news", news);
        model.put("link", name.address());
        model.put("stop", stop);
        outbox.post(Letter.now(
                "forum.news",
                follower.address(),
                language,
                "forum.news:" + id + ":" + until,
                "forum/news",
                model,
                null));
        return true;
    }

    private List<String> news(Follower follower, Instant until) {
        var about = follower.about();
        var updates = jdbc.sql("""
                        select u.words from progress_update u join commitment c on c.id = u.commitment_id
                        where c.visibility = 'PUBLIC' and u.recorded_at > :since and u.recorded_at <= :until
                            and (c.id = :commitment or c.group_id = :group) order by u.recorded_at limit 20""")
                .param("since", LocalDateTime.ofInstant(follower.toldUntil(), ZoneOffset.UTC))
                .param("until", LocalDateTime.ofInstant(until, ZoneOffset.UTC))
                .param("commitment", about.commitment())
                .param("group", about.group())
                .query(String.class)
                .list();
        var answers = jdbc.sql("""
                        select coalesce(m.answer, m.words) from citizen_comment m
                        where m.state = 'PUBLIC' and coalesce(m.answered_at, m.decided_at) > :since
                            and coalesce(m.answered_at, m.decided_at) <= :until
                            and (m.group_id = :group or m.commitment_id in
                                (select id from commitment where id = :commitment and visibility = 'PUBLIC'))
                        order by m.written_at limit 20""")
                .param("since", LocalDateTime.ofInstant(follower.toldUntil(), ZoneOffset.UTC))
                .param("until", LocalDateTime.ofInstant(until, ZoneOffset.UTC))
                .param("commitment", about.commitment())
                .param("group", about.group())
                .query(String.class)
                .list();
        var reader = follower.language();
        return java.util.stream.Stream.concat(
                        updates.stream().map(words -> messages.get(reader, "forum.news.progress", words)),
                        answers.stream().map(words -> messages.get(reader, "forum.news.comment", words)))
                .toList();
    }
}
