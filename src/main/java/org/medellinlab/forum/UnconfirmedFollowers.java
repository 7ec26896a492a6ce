package org.medellinlab.forum;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Addresses that did not confirm that they want to follow.
@Component
class UnconfirmedFollowers extends ExpiredRows {

    UnconfirmedFollowers(JdbcClient jdbc) {
        super(jdbc, "forum-followers", "follower", "delete from follower", "confirmed_at is null and asked_at < ?");
    }
}
