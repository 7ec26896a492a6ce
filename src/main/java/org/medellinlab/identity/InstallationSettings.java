package org.medellinlab.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.Trail;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The settings of the whole installation: one row, kept by administrators and read by the whole product.
@Service
@Transactional
public class InstallationSettings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final UUID THE_ONE = new UUID(0, 1);

    /// The settings, and which version of them.
    public record Written(Settings settings, long version) {}

    private final JdbcClient jdbc;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    InstallationSettings(JdbcClient jdbc, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
    }

    /// As they are now.
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Settings current() {
        return read().settings();
    }

    /// As they are now, to be changed.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.isAdmin()")
    public Written written() {
        return read();
    }

    /// Writes what was typed over the version that was read.
    ///
    /// @throws StaleValues when somebody else wrote in the meantime
    @PreAuthorize("@actor.isAdmin()")
    public Written revise(Map<String, String> typed, long version) {
        Settings.problems(typed).values().stream().findFirst().ifPresent(key -> {
            throw new Refused(key);
        });
        jdbc.sql("insert ignore into installation_settings (id, version, content) values (?, 0, '{}')")
                .param(THE_ONE)
                .update();
        var now = lock();
        if (now.version() != version) {
            throw new StaleValues(now.settings().values(), now.version());
        }
        var next = Settings.of(typed);
        var was = new LinkedHashMap<String, String>();
        var became = new LinkedHashMap<String, String>();
        var before = now.settings().values();
        next.values().forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                was.put(name, before.getOrDefault(name, ""));
                became.put(name, value);
            }
        });
        if (became.isEmpty()) {
            return now;
        }
        jdbc.sql("update installation_settings set version = version + 1, content = ? where id = ?")
                .params(JSON.writeValueAsString(next.values()), THE_ONE)
                .update();
        trail.record(Happened.CHANGED, "Settings", THE_ONE, null, was, became);
        events.publishEvent(new PublicChanged(PublicChanged.EVERYWHERE));
        return new Written(next, version + 1);
    }

    private Written read() {
        return query("").orElseGet(() -> new Written(Settings.of(Map.of()), 0));
    }

    private Written lock() {
        return query(" for update").orElseThrow();
    }

    private java.util.Optional<Written> query(String lock) {
        return jdbc.sql("select content, version from installation_settings where id = ?" + lock)
                .param(THE_ONE)
                .query((rs, i) -> new Written(Settings.of(JSON.readValue(rs.getString(1), VALUES)), rs.getLong(2)))
                .optional();
    }
}
