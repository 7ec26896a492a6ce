package org.medellinlab.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what organisations and groups answered to citizens: one statement. Joins read-only to the directory, for the
/// names of those who answer.
@Component
class AnswerReading {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String ANSWERS = """
            select a.*, o.name as organisation, g.name as group_name from citizen_answer a
            join citizen_comment m on m.id = a.comment_id left join commitment c on c.id = m.commitment_id
            left join working_group g on g.id = coalesce(m.group_id, c.group_id)
            left join seat s on s.id = c.owner_seat_id left join organisation o on o.id = s.organisation_id
            where m.lab_id = ? order by a.answered_at, a.id""";

    private final JdbcClient jdbc;

    AnswerReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What organisations and groups answered in a lab, by what they answered, the oldest first.
    Map<UUID, List<AnswerRow>> ofLab(LabId lab) {
        return jdbc.sql(ANSWERS).param(lab.value()).query((rs, i) -> row(rs)).list().stream()
                .collect(Collectors.groupingBy(AnswerRow::comment));
    }

    private static AnswerRow row(ResultSet rs) throws SQLException {
        var as = AnsweredAs.valueOf(rs.getString("answered_as"));
        return new AnswerRow(
                rs.getObject("comment_id", UUID.class),
                as,
                TEXT.convertToEntityAttribute(rs.getString(as == AnsweredAs.OWNER ? "organisation" : "group_name")),
                rs.getString("words"),
                Language.valueOf(rs.getString("language")),
                Objects.requireNonNull(ForumReading.instant(rs, "answered_at")));
    }
}
