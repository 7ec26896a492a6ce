package org.medellinlab.directory;

import java.util.Optional;
import java.util.UUID;
import org.medellinlab.shared.DirectoryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keys of things that were merged into others: addresses and lab files keep using them.
@Component
class Aliases {

    private final JdbcClient jdbc;

    Aliases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> find(DirectoryKind kind, String key) {
        return jdbc.sql("select thing_id from directory_alias where kind = ? and alias_key = ?")
                .params(kind.name(), key)
                .query(UUID.class)
                .optional();
    }
}
