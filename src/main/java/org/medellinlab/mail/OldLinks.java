package org.medellinlab.mail;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links of mails that have expired.
@Component
class OldLinks extends ExpiredRows {

    OldLinks(JdbcClient jdbc) {
        super(jdbc, "link", "action_link", "delete from action_link", "expires_at < ?");
    }
}
