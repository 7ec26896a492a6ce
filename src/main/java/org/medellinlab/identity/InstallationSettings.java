package org.medellinlab.identity;

import java.util.LinkedHashMap;
import java.util.Map;
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

/// The settings of the whole installation: one row, kept by administrators.
@Service
@Transactional
public class InstallationSettings {

    /// The settings, and which version of them.
    public record Written(Settings settings, long version) {}

    private final SettingsReading reading;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    InstallationSettings(SettingsReading reading, JdbcClient jdbc, Trail trail, ApplicationEventPublisher events) {
        this.reading = reading;
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
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
                .param(SettingsReading.THE_ONE)
                .update();
        var now = reading.written(" for update").orElseThrow();
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
                .params(SettingsReading.content(next), SettingsReading.THE_ONE)
                .update();
        trail.record(Happened.CHANGED, "Settings", SettingsReading.THE_ONE, null, was, became);
        events.publishEvent(new PublicChanged(PublicChanged.EVERYWHERE));
        return new Written(next, version + 1);
    }

    private Written read() {
        return reading.written("").orElseGet(() -> new Written(Settings.of(Map.of()), 0));
    }
}
