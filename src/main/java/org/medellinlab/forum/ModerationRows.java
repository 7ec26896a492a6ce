package org.medellinlab.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads citizens' words for those who moderate them: two statements, however many there are. What waits for its
/// address to be confirmed is not among them.
@Component
class ModerationRows {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String WORDS = """
            select c.*, w.reason as why, w.withdrawn_at, coalesce(p.statement, g.name, l.name) as about,
                case when p.id is not null then concat('commitments/', p.commitment_key)
                    when g.id is not null then concat('groups/', g.group_key) else '' end as path
            from citizen_comment c join lab l on l.id = c.lab_id
            left join answer_withdrawal w on w.comment_id = c.id and w.answer_id is null
            left join commitment p on p.id = c.commitment_id left join working_group g on g.id = c.group_id
            where c.lab_id = ? and\s""";

    private final AnswerReading others;
    private final JdbcClient jdbc;

    ModerationRows(AnswerReading others, JdbcClient jdbc) {
        this.others = others;
        this.jdbc = jdbc;
    }

    /// Those in a state: those that wait the oldest first, the others the latest.
    List<ModerationRow> of(LabId lab, CommentState state, int most) {
        var answers = others.ofLab(lab);
        var order = state == CommentState.WAITING ? "c.written_at, c.id" : "c.written_at desc, c.id desc";
        return jdbc.sql(WORDS + "c.state = ? order by " + order + " limit " + most)
                .params(lab.value(), (state == CommentState.UNCONFIRMED ? CommentState.WAITING : state).name())
                .query((rs, i) -> row(rs, answers))
                .list();
    }

    /// All of them, the latest first.
    List<ModerationRow> all(LabId lab) {
        var answers = others.ofLab(lab);
        return jdbc.sql(WORDS + "c.state <> 'UNCONFIRMED' order by c.written_at desc, c.id desc")
                .param(lab.value())
                .query((rs, i) -> row(rs, answers))
                .list();
    }

    private static ModerationRow row(ResultSet rs, Map<UUID, List<AnswerRow>> answers) throws SQLException {
        return new ModerationRow(
                rs.getObject("id", UUID.class),
                CommentKind.valueOf(rs.getString("kind")),
                CommentState.valueOf(rs.getString("state")),
                TEXT.convertToEntityAttribute(rs.getString("about")),
                rs.getString("path"),
                rs.getString("words"),
                Language.valueOf(rs.getString("language")),
                rs.getString("name"),
                rs.getBoolean("name_shown"),
                Objects.requireNonNull(ForumReading.instant(rs, "written_at")),
                rs.getString("reason"),
                rs.getString("answer"),
                AnswerReading.all(rs, answers));
    }
}
