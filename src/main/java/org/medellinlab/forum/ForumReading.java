package org.medellinlab.forum;

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

/// What everybody may read of the forum: the words that were published, with their answers, and the meetings.
@Service
@PreAuthorize("permitAll()")
public class ForumReading {

    private final JdbcClient jdbc;

    ForumReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What citizens said in a lab and was published, the latest first: one statement.
    public List<CommentRow> published(LabId lab) {
        return jdbc.sql("""
                        select id, commitment_id, group_id, kind, words, language, if(name_shown, name, null) as name,
                            written_at, answer, answered_at
                        from citizen_comment where lab_id = ? and state = 'PUBLIC' order by written_at desc, id desc""").param(lab.value()).query((rs, i) -> row(rs)).list();
    }

    /// The meetings of the forum, the latest first.
    public List<ForumMeetingDraft> meetings(LabId lab) {
        return jdbc.sql("select * from forum_meeting where lab_id = ? order by starts_at desc, id desc")
                .param(lab.value())
                .query((rs, i) -> new ForumMeetingDraft(
                        rs.getObject("id", UUID.class),
                        rs.getObject("starts_at", LocalDateTime.class),
                        rs.getString("place"),
                        rs.getString("words"),
                        rs.getString("record"),
                        Language.valueOf(rs.getString("language"))))
                .list();
    }

    private static CommentRow row(ResultSet rs) throws SQLException {
        return new CommentRow(
                rs.getObject("id", UUID.class),
                rs.getObject("commitment_id", UUID.class),
                rs.getObject("group_id", UUID.class),
                CommentKind.valueOf(rs.getString("kind")),
                rs.getString("words"),
                Language.valueOf(rs.getString("language")),
                rs.getString("name"),
                java.util.Objects.requireNonNull(instant(rs, "written_at")),
                rs.getString("answer"),
                instant(rs, "answered_at"));
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
