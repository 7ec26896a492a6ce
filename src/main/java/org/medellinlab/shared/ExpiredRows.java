package org.medellinlab.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A [Forgetting] of the rows of one table, deleted or emptied by one statement a batch.
public class ExpiredRows implements Forgetting {

    private final JdbcClient jdbc;
    private final String kind;
    private final String table;
    private final String act;
    private final String where;

    /// @param act `delete from <table>`, or `update <table> set …` for rows that stay without some of their values
    /// @param where each `?` is the instant before which it is over; false for what was emptied
    public ExpiredRows(JdbcClient jdbc, String kind, String table, String act, String where) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.table = table;
        this.act = act;
        this.where = where;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final int due(Instant before) {
        return jdbc.sql("select count(*) from " + table + " where " + where)
                .params(instants(before))
                .query(Integer.class)
                .single();
    }

    @Override
    public final int forget(Instant before, int most) {
        return jdbc.sql(act + " where " + where + " limit " + most)
                .params(instants(before))
                .update();
    }

    private List<LocalDateTime> instants(Instant before) {
        var marks = Math.toIntExact(where.chars().filter(c -> c == '?').count());
        return Collections.nCopies(marks, LocalDateTime.ofInstant(before, ZoneOffset.UTC));
    }
}
