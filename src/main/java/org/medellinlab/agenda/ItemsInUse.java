package org.medellinlab.agenda;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which items something of another feature hangs on: a visit, a question. They cannot leave the draft. The database
/// itself says who refers to an item, so that a feature to come is not forgotten; this feature's own tables go with
/// the
/// item.
@Component
class ItemsInUse {

    private final JdbcClient jdbc;

    ItemsInUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> of(UUID lab) {
        record Reference(String table, String column) {}
        var references = jdbc.sql("""
                        select u.table_name, u.column_name from information_schema.key_column_usage u
                        join information_schema.referential_constraints c
                            on c.constraint_schema = u.constraint_schema and c.constraint_name = u.constraint_name
                            and c.table_name = u.table_name
                        where u.constraint_schema = database() and u.referenced_table_name = 'agenda_item'
                            and c.delete_rule <> 'CASCADE'
                            and u.table_name not like 'agenda\\_item%'""")
                .query((rs, i) -> new Reference(rs.getString(1), rs.getString(2)))
                .list();
        var used = new HashSet<UUID>();
        for (var reference : references) {
            used.addAll(jdbc.sql("select distinct i.id from agenda_item i join %s t on t.%s = i.id where i.lab_id = ?"
                            .formatted(reference.table(), reference.column()))
                    .param(lab)
                    .query(UUID.class)
                    .list());
        }
        return used;
    }
}
