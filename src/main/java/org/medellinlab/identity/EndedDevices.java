package org.medellinlab.identity;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Devices on which nobody is signed in any more.
@Component
class EndedDevices extends ExpiredRows {

    EndedDevices(JdbcClient jdbc) {
        super(jdbc, "device", "device", "delete from device", "expires_at < ? or revoked_at < ?");
    }
}
