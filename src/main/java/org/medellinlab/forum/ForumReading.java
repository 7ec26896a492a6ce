package org.medellinlab.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What everybody may read of the forum: the words that were published, with their answers, and the meetings.
@Service
@PreAuthorize("permitAll()")
public class ForumReading {

    private final AnswerReading answers;
    private final JdbcClient jdbc;

    ForumReading(AnswerReading answers, JdbcClient jdbc) {
        this.answers = answers;
        this.jdbc = jdbc;
    }

    /// What citizens said in a lab and was published, the latest first, with its answers: two statements.
    public List<CommentRow> published(LabId lab) {
        return whole(lab).stream().map(CommentRow::inPublic).toList();
    }

    /// The same with the words of answers that were taken back.
    List<CommentRow> whole(LabId lab) {
        var others = answers.ofLab(lab);
        return jdbc.sql("""
                        select c.id, commitment_id, group_id, kind, words, language, if(name_shown, name, null) as name,
                            written_at, answer, answered_at, w.reason as why, w.withdrawn_at
                        from citizen_comment c
                        left join answer_withdrawal w on w.comment_id = c.id and w.answer_id is null
                        where lab_id = ? and state = 'PUBLIC' order by written_at desc, c.id desc""")
                .param(lab.value())
                .query((rs, i) -> row(rs, others))
                .list();
    }

    /// What was published of a promise or a group, the latest first.
    public List<CommentRow> published(Subject about) {
        return published(about.lab()).stream().filter(row -> row.isAbout(about)).toList();
    }

    /// The meetings of the forum, the latest first.
    public List<ForumMeetingDraft> meetings(LabId lab) {
        return jdbc.sql("select * from forum_meeting where lab_id = ? order by starts_at desc, id desc")
                .param(lab.value())
                .query((rs, i) -> new ForumMeetingDraft(
                        rs.getObject("id", UUID.class),
                        rs.getObject("starts_at", LocalDateTime.class),
                        rs.getInt("minutes"),
                        rs.getString("place"),
                        rs.getString("words"),
                        rs.getString("record"),
                        Language.valueOf(rs.getString("language")),
                        rs.getLong("version")))
                .list();
    }

    private static CommentRow row(ResultSet rs, Map<UUID, List<AnswerRow>> others) throws SQLException {
        return new CommentRow(
                rs.getObject("id", UUID.class),
                rs.getObject("commitment_id", UUID.class),
                rs.getObject("group_id", UUID.class),
                CommentKind.valueOf(rs.getString("kind")),
                rs.getString("words"),
                Language.valueOf(rs.getString("language")),
                rs.getString("name"),
                Objects.requireNonNull(instant(rs, "written_at")),
                AnswerReading.all(rs, others));
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
