package org.medellinlab.mail;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What mails said, once they are over; that they were sent stays told.
@Component
class SentMailBodies extends ExpiredRows {

    SentMailBodies(JdbcClient jdbc) {
        super(
                jdbc,
                "mail",
                "mail_message",
                "update mail_message set text = '', html = '', calendar = null, last_error = null",
                "(text <> '' or html <> '' or calendar is not null) and state in ('SENT', 'FAILED', 'CANCELLED', 'UNCERTAIN')"
                        + " and greatest(due_at, coalesce(sent_at, due_at)) < ?");
    }
}
