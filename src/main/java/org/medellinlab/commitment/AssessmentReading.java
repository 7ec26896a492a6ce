package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads what the monitoring body has found, as far as it is public.
@Service
@PreAuthorize("permitAll()")
public class AssessmentReading {

    static final String FINDINGS =
            "select a.* from assessment a join commitment c on c.id = a.commitment_id where c.lab_id = ? ";
    static final String NEWEST_FIRST = " order by a.commitment_id, a.position desc";

    private final JdbcClient jdbc;

    AssessmentReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The public ones of one promise, the newest first.
    public List<AssessmentRow> publicOf(LabId lab, UUID commitment) {
        return jdbc.sql(FINDINGS + "and c.id = ? and a.public_at is not null" + NEWEST_FIRST)
                .params(lab.value(), commitment)
                .query((rs, i) -> row(rs))
                .list();
    }

    static AssessmentRow row(ResultSet rs) throws SQLException {
        var replyLanguage = rs.getString("reply_language");
        return new AssessmentRow(
                rs.getObject("id", UUID.class),
                rs.getObject("commitment_id", UUID.class),
                rs.getString("period_key"),
                Completion.valueOf(rs.getString("completion")),
                rs.getString("method"),
                rs.getString("grounds"),
                Language.valueOf(rs.getString("language")),
                java.util.Objects.requireNonNull(at(rs, "assessed_at")),
                rs.getString("reply"),
                replyLanguage == null ? null : Language.valueOf(replyLanguage),
                at(rs, "public_at"));
    }

    private static @Nullable Instant at(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
