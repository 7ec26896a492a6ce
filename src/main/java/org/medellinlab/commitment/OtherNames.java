package org.medellinlab.commitment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Short forms and former names of organisations. Joins read-only to the directory.
@Component
class OtherNames {

    private final JdbcClient jdbc;

    OtherNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<OrganisationId, List<String>> all() {
        var others = new HashMap<OrganisationId, List<String>>();
        jdbc.sql("""
                        select id, acronym, also_known_as from organisation
                        where acronym is not null or also_known_as is not null""").query(rs -> {
            others.put(
                    new OrganisationId(rs.getObject(1, UUID.class)),
                    Stream.of(rs.getString(2), rs.getString(3))
                            .filter(Objects::nonNull)
                            .flatMap(String::lines)
                            .filter(name -> !name.isBlank())
                            .toList());
        });
        return others;
    }
}
