package org.medellinlab.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
            select a.*, o.name as organisation, g.name as group_name, w.reason as why, w.withdrawn_at from citizen_answer a
            join citizen_comment m on m.id = a.comment_id left join commitment c on c.id = m.commitment_id
            left join working_group g on g.id = coalesce(m.group_id, c.group_id)
            left join seat s on s.id = c.owner_seat_id left join organisation o on o.id = s.organisation_id
            left join answer_withdrawal w on w.answer_id = a.id
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
                rs.getObject("id", UUID.class),
                rs.getObject("comment_id", UUID.class),
                as,
                TEXT.convertToEntityAttribute(rs.getString(as == AnsweredAs.OWNER ? "organisation" : "group_name")),
                rs.getString("words"),
                Language.valueOf(rs.getString("language")),
                Objects.requireNonNull(ForumReading.instant(rs, "answered_at")),
                withdrawn(rs));
    }

    /// The lab's own answer, which stands with the words it answers.
    private static @Nullable AnswerRow ofTheLab(ResultSet rs) throws SQLException {
        var said = rs.getString("answer");
        return said == null
                ? null
                : new AnswerRow(
                        null,
                        rs.getObject("id", UUID.class),
                        AnsweredAs.LAB,
                        null,
                        said,
                        null,
                        Objects.requireNonNull(ForumReading.instant(rs, "answered_at")),
                        withdrawn(rs));
    }

    private static AnswerRow.@Nullable Withdrawn withdrawn(ResultSet rs) throws SQLException {
        var at = ForumReading.instant(rs, "withdrawn_at");
        return at == null ? null : new AnswerRow.Withdrawn(rs.getString("why"), at);
    }

    /// All answers to one, the lab's among them, the oldest first.
    static List<AnswerRow> all(ResultSet rs, Map<UUID, List<AnswerRow>> others) throws SQLException {
        var all = new ArrayList<>(others.getOrDefault(rs.getObject("id", UUID.class), List.of()));
        var lab = ofTheLab(rs);
        if (lab != null) {
            all.add(lab);
            all.sort(Comparator.comparing(AnswerRow::at));
        }
        return all;
    }
}
