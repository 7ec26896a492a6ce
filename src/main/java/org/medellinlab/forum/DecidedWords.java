package org.medellinlab.forum;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Words that were published or refused stay, in the end without the address and the name that were not for the public.
@Component
class DecidedWords extends ExpiredRows {

    DecidedWords(JdbcClient jdbc) {
        super(
                jdbc,
                "forum-decided",
                "citizen_comment",
                "update citizen_comment set address = '', name = if(name_shown, name, null), version = version + 1",
                "address <> '' and state in ('PUBLIC', 'REFUSED') and decided_at < ?");
    }
}
