package org.medellinlab.agenda;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files that no item and no version of an agenda names any more.
@Component
class LeftFiles implements Forgetting {

    private static final String LEFT = """
            f.kept_at < ?
            and not exists (select 1 from agenda_item i
                where i.lab_id = f.lab_id and i.materials like concat('%', f.file_id, '%'))
            and not exists (select 1 from agenda_release r
                where r.lab_id = f.lab_id and r.content like concat('%', f.file_id, '%'))
            and not exists (select 1 from agenda_alternative a
                where a.lab_id = f.lab_id and a.content like concat('%', f.file_id, '%'))
            and not exists (select 1 from agenda_scheduled s
                where s.lab_id = f.lab_id and s.content like concat('%', f.file_id, '%'))""";

    private final JdbcClient jdbc;

    LeftFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "agenda-file";
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*) from agenda_file f where " + LEFT)
                .param(at(before))
                .query(Integer.class)
                .single();
    }

    @Override
    public int forget(Instant before, int most) {
        record Left(UUID lab, UUID file) {}
        List<Left> left = jdbc.sql("select f.lab_id, f.file_id from agenda_file f where " + LEFT + " limit " + most)
                .param(at(before))
                .query((rs, i) -> new Left(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
                .list();
        left.forEach(one -> jdbc.sql("delete from agenda_file where lab_id = ? and file_id = ?")
                .params(one.lab(), one.file())
                .update());
        return left.size();
    }

    private static LocalDateTime at(Instant before) {
        return LocalDateTime.ofInstant(before, ZoneOffset.UTC);
    }
}
