package org.medellinlab.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.identity.InstallationSettings.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The settings of the installation as they are now: one statement, without a transaction, because the public pages
/// need them before anything else is there.
@Service
@PreAuthorize("permitAll()")
public class SettingsReading {

    static final UUID THE_ONE = new UUID(0, 1);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    SettingsReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Settings current() {
        return written("").map(Written::settings).orElseGet(() -> Settings.of(Map.of()));
    }

    /// @param lock ` for update` holds them until the transaction ends
    Optional<Written> written(String lock) {
        return jdbc.sql("select content, version from installation_settings where id = ?" + lock)
                .param(THE_ONE)
                .query((rs, i) -> new Written(Settings.of(JSON.readValue(rs.getString(1), VALUES)), rs.getLong(2)))
                .optional();
    }

    static String content(Settings settings) {
        return JSON.writeValueAsString(settings.values());
    }
}
