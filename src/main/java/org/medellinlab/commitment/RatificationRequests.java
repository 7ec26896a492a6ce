package org.medellinlab.commitment;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.medellinlab.mail.MailState;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who was asked whether a promise is confirmed, and about which nobody was.
@Component
class RatificationRequests {

    private final JdbcClient jdbc;

    RatificationRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Provisional promises of the lab that a seat owns and nobody was asked about yet.
    List<UUID> unasked(LabId lab) {
        return jdbc.sql("""
                        select c.id from commitment c
                        where c.lab_id = ? and c.ratification = 'PROVISIONAL' and c.state = 'OPEN' and c.owner_seat_id is not null
                            and not exists (select 1 from ratification_request r where r.commitment_id = c.id)
                        order by c.id""")
                .param(lab.value())
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();
    }

    /// The last few of one promise, the newest first.
    List<RatificationStanding.Request> of(UUID commitment) {
        return jdbc.sql("""
                        select r.asked_at, r.seat_id, m.state from ratification_request r
                        left join mail_message m on m.id = r.message_id
                        where r.commitment_id = ? order by r.asked_at desc limit 5""")
                .param(commitment)
                .query((rs, i) -> new RatificationStanding.Request(
                        rs.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        new SeatId(rs.getObject(2, UUID.class)),
                        rs.getString(3) == null ? null : MailState.valueOf(rs.getString(3))))
                .list();
    }
}
