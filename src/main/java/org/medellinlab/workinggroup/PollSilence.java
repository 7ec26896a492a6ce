package org.medellinlab.workinggroup;

import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is not to be reminded of a poll: those who have answered, and those who read the group on the web only.
@Component
class PollSilence {

    private final JdbcClient jdbc;

    PollSilence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Nobody when the sending is not about a poll.
    List<PersonId> of(UUID sending) {
        return jdbc.sql("""
                        select a.person_id from group_sending s join poll_answer a on a.poll_id = s.thing_id
                        where s.id = :sending
                        union select q.person_id from group_sending s join group_poll p on p.id = s.thing_id
                            join group_quiet q on q.group_id = p.group_id
                        where s.id = :sending""")
                .param("sending", sending)
                .query((rs, i) -> new PersonId(rs.getObject(1, UUID.class)))
                .list();
    }
}
