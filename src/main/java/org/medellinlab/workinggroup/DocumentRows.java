package org.medellinlab.workinggroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the documents of groups, the latest last: one statement, however many there are.
@Component
class DocumentRows {

    private static final String ALL = """
            select d.*, f.name as file_name, f.size as file_size, p.name as added_by from group_document d
            join working_group g on g.id = d.group_id
            left join stored_file f on f.id = d.file_id left join person p on p.id = d.added_by_id
            where d.removed_at is null and\s""";

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DocumentRow> ofGroup(UUID group) {
        return jdbc.sql(ALL + "d.group_id = ? order by d.id")
                .param(group)
                .query((rs, i) -> row(rs, rs.getString("added_by")))
                .list();
    }

    /// Of all groups of a lab, what everybody may read; without who added it.
    List<DocumentRow> inPublic(LabId lab) {
        return jdbc.sql(ALL + "g.lab_id = ? and d.audience = 'PUBLIC' order by d.id")
                .param(lab.value())
                .query((rs, i) -> row(rs, null))
                .list();
    }

    private static DocumentRow row(ResultSet rs, @Nullable String addedBy) throws SQLException {
        var file = rs.getString("file_name");
        var at = rs.getObject("added_at", LocalDateTime.class);
        return new DocumentRow(
                rs.getObject("id", UUID.class),
                rs.getObject("group_id", UUID.class),
                Objects.requireNonNull(rs.getString("title")),
                rs.getString("address"),
                file == null ? null : new DocumentRow.File(file, rs.getLong("file_size")),
                DocumentAudience.valueOf(rs.getString("audience")),
                addedBy,
                at == null ? null : at.toInstant(ZoneOffset.UTC));
    }
}
