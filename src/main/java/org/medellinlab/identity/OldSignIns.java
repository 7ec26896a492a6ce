package org.medellinlab.identity;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Requests to sign in: their link lives ten minutes; a little longer they count against guessing.
@Component
class OldSignIns extends ExpiredRows {

    OldSignIns(JdbcClient jdbc) {
        super(jdbc, "sign-in", "sign_in", "delete from sign_in", "asked_at < ?");
    }
}
