package org.medellinlab.lab;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.medellinlab.files.FileId;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.shared.ExpiredRows;
import org.medellinlab.shared.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Words half written and not touched for long, and the files that none which stay name. The period has the name under
/// which installations have set it already, when only promises were kept so.
@Component
class OldNotes implements Forgetting {

    private static final String KIND = "promise-draft";

    private static final String LEFT = """
            from unsent_file u where u.handed_at < :before and not exists (select 1 from kept_note n
                where n.person_id = u.person_id and n.lab_id = u.lab_id and n.kept_at >= :before
                    and n.content like concat('%', u.file_id, '%'))""";

    private final JdbcClient jdbc;
    private final KeepingFiles files;
    private final ExpiredRows words;

    OldNotes(JdbcClient jdbc, KeepingFiles files) {
        this.jdbc = jdbc;
        this.files = files;
        words = new ExpiredRows(jdbc, KIND, "kept_note", "delete from kept_note", "kept_at < ?");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int due(Instant before) {
        return words.due(before)
                + jdbc.sql("select count(*) " + LEFT)
                        .param("before", at(before))
                        .query(Integer.class)
                        .single();
    }

    @Override
    @Transactional
    public int forget(Instant before, int most) {
        var gone = words.forget(before, most);
        var left = jdbc.sql("select u.file_id " + LEFT + " limit " + (most - gone))
                .param("before", at(before))
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();
        left.forEach(file -> {
            jdbc.sql("delete from unsent_file where file_id = ?").param(file).update();
            files.forget(new FileId(file));
        });
        return gone + left.size();
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
