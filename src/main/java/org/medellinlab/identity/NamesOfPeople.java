package org.medellinlab.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.audit.ThingNames;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NamesOfPeople implements ThingNames {

    private final JdbcClient jdbc;
    private final Messages messages;

    NamesOfPeople(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Language reader) {
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name, erased_at is not null from person where id in (:ids)")
                    .param("ids", ids)
                    .query(rs -> {
                        names.put(
                                rs.getObject(1, UUID.class),
                                rs.getBoolean(3) ? messages.get(reader, "privacy.erased-person") : rs.getString(2));
                    });
        }
        return names;
    }
}
