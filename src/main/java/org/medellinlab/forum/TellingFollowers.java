package org.medellinlab.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.CurrentActor;
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
    private final FollowedNews news;
    private final ForumNames names;
    private final ActionLinks links;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingFollowers(
            Followers followers,
            FollowedNews news,
            ForumNames names,
            ActionLinks links,
            Outbox outbox,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.followers = followers;
        this.news = news;
        this.names = names;
        this.links = links;
        this.outbox = outbox;
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
        for (var id : news.followers(until)) {
            told += Boolean.TRUE.equals(transaction.execute(status -> tell(id, until))) ? 1 : 0;
        }
        return told;
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
        var told = news.of(follower, until);
        follower.told(until);
        if (told.isEmpty()) {
            return false;
        }
        var language = follower.language();
        var name = names.of(follower.about(), language);
        var stop = links.issue(
                new ActionRequest(UnfollowByLink.KIND, id, null, null, language, until.plus(UNFOLLOW_LIVES), null));
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(name.shortened()));
        model.put("about", name.words());
        model.put("news", told);
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
}
