package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads what was answered at home to a promise. It is public: a declined promise keeps its reason, a
/// changed one shows what it said before.
@Service
@PreAuthorize("permitAll()")
public class RatificationReading {

    private static final WordingConverter WORDING = new WordingConverter();
    private static final String ANSWERS = """
            select a.* from ratification_answer a join commitment c on c.id = a.commitment_id
            where c.lab_id = ?\s""";
    private static final String NEWEST_FIRST = " order by a.commitment_id, a.position desc";

    private final JdbcClient jdbc;

    RatificationReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The answers to one promise, the newest first.
    public List<RatificationRow> answers(LabId lab, UUID commitment) {
        return jdbc.sql(ANSWERS + "and c.id = ?" + NEWEST_FIRST)
                .params(lab.value(), commitment)
                .query((rs, i) -> row(rs))
                .list();
    }

    private static RatificationRow row(ResultSet rs) throws SQLException {
        var seat = rs.getObject("seat_id", UUID.class);
        return new RatificationRow(
                rs.getObject("commitment_id", UUID.class),
                HomeAnswer.valueOf(rs.getString("answer")),
                rs.getString("reason"),
                Language.valueOf(rs.getString("language")),
                wording(rs, "before_words"),
                wording(rs, "after_words"),
                seat == null ? null : new SeatId(seat),
                Channel.valueOf(rs.getString("channel")),
                rs.getObject("answered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static @Nullable Wording wording(ResultSet rs, String column) throws SQLException {
        return WORDING.convertToEntityAttribute(rs.getString(column));
    }
}
