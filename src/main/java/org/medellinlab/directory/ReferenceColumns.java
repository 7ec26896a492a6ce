package org.medellinlab.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.References;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which columns point to a row of a table: by the database's own catalogue, and by what features tell of those without
/// a foreign key.
@Component
class ReferenceColumns {

    /// @param text whether identifiers stand somewhere in the words of the column
    record Pointing(String table, String column, boolean text) {}

    private final JdbcClient jdbc;
    private final ObjectProvider<References> told;

    ReferenceColumns(JdbcClient jdbc, ObjectProvider<References> told) {
        this.jdbc = jdbc;
        this.told = told;
    }

    Set<Pointing> to(String table) {
        var all = new LinkedHashSet<>(jdbc.sql("""
                        select table_name, column_name from information_schema.key_column_usage
                        where table_schema = database() and referenced_table_name = ? and referenced_column_name = 'id'
                        order by table_name, column_name""")
                .param(table)
                .query((rs, i) -> new Pointing(rs.getString(1), rs.getString(2), false))
                .list());
        Stream.of(DirectoryKind.values())
                .filter(kind -> kind.table().equals(table))
                .findFirst()
                .ifPresent(kind -> {
                    told.stream()
                            .flatMap(source -> source.columns().stream())
                            .filter(column -> column.kind() == kind)
                            .forEach(column -> all.add(new Pointing(
                                    column.table(), column.column(), isText(column.table(), column.column()))));
                    all.add(new Pointing("directory_alias", "thing_id", false));
                    all.add(new Pointing("directory_merge", "kept_id", false));
                    if (kind == DirectoryKind.PERSON) {
                        all.add(new Pointing("directory_merge", "merged_by", false));
                    }
                });
        return all;
    }

    List<String> primaryKey(String table) {
        return unique(table, "PRIMARY");
    }

    /// The columns of each unique key of the table that the column is in.
    List<List<String>> uniqueKeysWith(String table, String column) {
        return jdbc.sql("""
                        select distinct index_name from information_schema.statistics
                        where table_schema = database() and table_name = ? and non_unique = 0 and column_name = ?""").params(table, column).query((rs, i) -> rs.getString(1)).list().stream()
                .map(key -> unique(table, key))
                .toList();
    }

    /// The columns that are stored, in their order.
    List<String> columns(String table) {
        return jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = database() and table_name = ?
                            and coalesce(generation_expression, '') = '' order by ordinal_position""").param(table).query((rs, i) -> rs.getString(1)).list();
    }

    /// Columns of bytes, which travel as hexadecimal digits.
    Set<String> bytes(String table) {
        return Set.copyOf(
                jdbc.sql("""
                        select column_name from information_schema.columns where table_schema = database()
                            and table_name = ? and data_type in ('binary', 'varbinary', 'blob')""").param(table).query((rs, i) -> rs.getString(1)).list());
    }

    private boolean isText(String table, String column) {
        var type = jdbc.sql("""
                        select data_type from information_schema.columns
                        where table_schema = database() and table_name = ? and column_name = ?""")
                .params(table, column)
                .query((rs, i) -> rs.getString(1))
                .single()
                .toLowerCase(Locale.ROOT);
        return type.endsWith("text") || type.endsWith("char");
    }

    private List<String> unique(String table, String key) {
        return jdbc.sql("""
                        select column_name from information_schema.statistics
                        where table_schema = database() and table_name = ? and index_name = ? order by seq_in_index""")
                .params(table, key)
                .query((rs, i) -> rs.getString(1))
                .list();
    }
}
