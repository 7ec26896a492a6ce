package org.medellinlab.shared;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows that are a list of something: `position` counts them from 0 and must have no gaps.
public final class OrderedRows {

    private OrderedRows() {}

    /// Deletes rows; those behind them in the same list move up.
    ///
    /// @param owner the column that says whose list a row is in
    /// @param which a condition, its values being the last arguments
    public static void takeOut(JdbcClient jdbc, String table, String owner, String which, Object... values) {
        record Place(UUID of, int position) {}
        jdbc.sql("select " + owner + ", position from " + table + " where " + which + " order by position desc")
                .params(values)
                .query((rs, i) -> new Place(rs.getObject(1, UUID.class), rs.getInt(2)))
                .list()
                .forEach(place -> {
                    jdbc.sql("delete from " + table + " where " + owner + " = ? and position = ?")
                            .params(place.of(), place.position())
                            .update();
                    jdbc.sql("update " + table + " set position = position - 1 where " + owner
                                    + " = ? and position > ? order by position")
                            .params(place.of(), place.position())
                            .update();
                });
    }
}
