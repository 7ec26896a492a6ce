package org.medellinlab.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How long what is kept: the one place that says it.
@Component
class RetentionPeriods {

    private static final int OTHERS = 90;

    /// Days; after the lab's last day for what belongs to a lab.
    private static final Map<String, Integer> DEFAULTS = Map.ofEntries(
            Map.entry("sign-in", 2),
            Map.entry("door-wait", 1),
            Map.entry("door-count", 2),
            Map.entry("desk-entry", 2),
            Map.entry("address-change", 8),
            Map.entry("device", 30),
            Map.entry("link", 30),
            Map.entry("mail", 90),
            Map.entry("needs", 30),
            Map.entry("check-in", 90),
            Map.entry("invitation", 180),
            Map.entry("note-draft", 30),
            Map.entry("promise-draft", 180));

    int days(String kind) {
        return DEFAULTS.getOrDefault(kind, OTHERS);
    }

    Instant before(String kind, Instant now) {
        return now.minus(Duration.ofDays(days(kind)));
    }
}
