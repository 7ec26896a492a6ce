package org.medellinlab.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What things are called: as the trail last heard, or as their feature says.
@Component
class TrailNames {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;
    private final ObjectProvider<ThingNames> sources;

    TrailNames(JdbcClient jdbc, ObjectProvider<ThingNames> sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    Map<UUID, String> of(Collection<UUID> ids, Language reader) {
        var names = new HashMap<UUID, String>();
        if (ids.isEmpty()) {
            return names;
        }
        jdbc.sql("""
                        select e.thing_id, e.thing_name from audit_entry e
                        join (select thing_id, max(id) as last from audit_entry
                            where thing_id in (:ids) and thing_name is not null group by thing_id) l on l.last = e.id""").param("ids", List.copyOf(ids)).query(rs -> {
            names.put(
                    rs.getObject(1, UUID.class),
                    TEXT.convertToEntityAttribute(rs.getString(2)).in(reader));
        });
        sources.orderedStream().forEach(source -> names.putAll(source.names(ids, reader)));
        return names;
    }
}
