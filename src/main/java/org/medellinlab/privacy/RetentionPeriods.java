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
    private static final Map<String, Integer> DEFAULTS = Map.of(
            "sign-in", 2,
            "device", 30,
            "link", 30,
            "mail", 90,
            "needs", 30,
            "check-in", 90,
            "invitation", 180,
            "note-draft", 30,
            "promise-draft", 180);

    int days(String kind) {
        return DEFAULTS.getOrDefault(kind, OTHERS);
    }

    Instant before(String kind, Instant now) {
        return now.minus(Duration.ofDays(days(kind)));
    }
}
