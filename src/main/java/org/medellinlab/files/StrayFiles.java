package org.medellinlab.files;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.medellinlab.shared.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files to which nothing refers any more, by the database's own catalogue.
@Component
class StrayFiles implements Forgetting {

    private final JdbcClient jdbc;

    StrayFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "stray-file";
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*) from stored_file where " + stray())
                .param(LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public int forget(Instant before, int most) {
        return jdbc.sql("delete from stored_file where " + stray() + " limit " + most)
                .param(LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .update();
    }

    private String stray() {
        return "stored_at < ?"
                + jdbc
                        .sql("""
                                select table_name, column_name from information_schema.key_column_usage
                                where table_schema = database() and referenced_table_name = 'stored_file'
                                    and table_name <> 'stored_piece'""")
                        .query((rs, i) -> " and not exists (select 1 from %1$s where %1$s.%2$s = stored_file.id)"
                                .formatted(rs.getString(1), rs.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.joining());
    }
}
