package org.medellinlab.registration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invitations nobody answered, once the lab is over, with their links and reminders.
@Component
class UnansweredInvitations implements Forgetting {

    private static final String DUE = """
            from invitation i join lab l on l.id = i.lab_id where i.state in ('INVITED', 'CANCELLED') and l.last_day < ?""";

    private final JdbcClient jdbc;

    UnansweredInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "invitation";
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*) " + DUE)
                .param(day(before))
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public int forget(Instant before, int most) {
        var ids = jdbc.sql("select i.id " + DUE + " limit " + most + " for update skip locked")
                .param(day(before))
                .query(UUID.class)
                .list();
        if (ids.isEmpty()) {
            return 0;
        }
        for (var table : List.of("invitation_link", "invitation_reminder", "invitation_answer")) {
            jdbc.sql("delete from " + table + " where invitation_id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
        return jdbc.sql("delete from invitation where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    private static LocalDateTime day(Instant before) {
        return LocalDateTime.ofInstant(before, ZoneOffset.UTC);
    }
}
