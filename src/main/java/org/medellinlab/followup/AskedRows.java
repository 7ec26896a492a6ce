package org.medellinlab.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.medellinlab.mail.MailState;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who was asked for news of the promises of a group: one statement.
@Component
class AskedRows {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;

    AskedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest first.
    List<AskedRow> of(LabId lab, UUID group) {
        return jdbc.sql("""
                        select r.*, c.statement, p.name, m.state, coalesce(m.held, false) as held
                        from news_request r join commitment c on c.id = r.commitment_id join person p on p.id = r.person_id
                        left join mail_message m on m.id = r.message_id
                        where r.lab_id = ? and r.group_id = ? order by r.asked_at desc, r.id desc limit 20
                        """)
                .params(lab.value(), group)
                .query((rs, i) -> row(rs))
                .list();
    }

    private static AskedRow row(ResultSet rs) throws SQLException {
        var answered = rs.getObject("answered_at", LocalDateTime.class);
        return new AskedRow(
                rs.getObject("commitment_id", UUID.class),
                TEXT.convertToEntityAttribute(rs.getString("statement")),
                new SeatId(rs.getObject("seat_id", UUID.class)),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("name"),
                Language.ofTag(rs.getString("language")).orElse(Language.ES),
                rs.getObject("asked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                answered == null ? null : answered.toInstant(ZoneOffset.UTC),
                rs.getString("state") == null ? null : MailState.valueOf(rs.getString("state")),
                rs.getBoolean("held"));
    }
}
