package org.medellinlab.shared;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.PersonalData.Code;
import org.medellinlab.shared.PersonalData.Held;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what is held of a person with one query. The alias of a column says what it is: `…_text` words in languages,
/// `…_at` an instant, `…_code` a value that stands for a word; everything else is what its type says.
public final class HeldRows {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private HeldRows() {}

    public static Held of(JdbcClient jdbc, String name, String sql, Object... parameters) {
        var columns = new ArrayList<String>();
        var rows = new ArrayList<List<@Nullable Object>>();
        jdbc.sql(sql).params(List.of(parameters)).query(rs -> {
            var shape = rs.getMetaData();
            if (columns.isEmpty()) {
                for (var c = 1; c <= shape.getColumnCount(); c++) {
                    columns.add(shape.getColumnLabel(c).replaceAll("_(text|code)$", ""));
                }
            }
            var row = new ArrayList<@Nullable Object>();
            for (var c = 1; c <= shape.getColumnCount(); c++) {
                row.add(value(rs, shape, c));
            }
            rows.add(row);
        });
        return new Held(name, columns, rows);
    }

    private static @Nullable Object value(ResultSet rs, ResultSetMetaData shape, int c) throws SQLException {
        var label = shape.getColumnLabel(c);
        var said = rs.getString(c);
        if (said == null) {
            return null;
        }
        if (label.endsWith("_text")) {
            return TEXT.convertToEntityAttribute(said);
        }
        if (label.endsWith("_code")) {
            return new Code(said);
        }
        return switch (shape.getColumnType(c)) {
            case Types.TIMESTAMP -> {
                var time = rs.getObject(c, LocalDateTime.class);
                yield label.endsWith("_at") ? time.toInstant(ZoneOffset.UTC) : time;
            }
            case Types.DATE -> rs.getObject(c, LocalDate.class);
            case Types.TIME -> rs.getObject(c, LocalTime.class);
            case Types.BIT, Types.BOOLEAN -> rs.getBoolean(c);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> rs.getLong(c);
            default -> said;
        };
    }
}
