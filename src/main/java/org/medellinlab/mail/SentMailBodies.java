package org.medellinlab.mail;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What mails said, once they are over, and what was held for as long and is called back then; that they were sent
/// stays told.
@Component
class SentMailBodies extends ExpiredRows {

    SentMailBodies(JdbcClient jdbc) {
        super(
                jdbc,
                "mail",
                "mail_message",
                "update mail_message set state = if(held and state in ('PENDING', 'RETRY'), 'CANCELLED', state), text = '', html = '', calendar = null, last_error = null",
                "(text <> '' or html <> '' or calendar is not null) and (held or state in ('SENT', 'FAILED', 'CANCELLED', 'UNCERTAIN'))"
                        + " and greatest(due_at, coalesce(sent_at, due_at)) < ?");
    }
}
