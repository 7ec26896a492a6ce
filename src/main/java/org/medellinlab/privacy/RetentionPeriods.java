package org.medellinlab.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.medellinlab.identity.SettingsReading;
import org.medellinlab.shared.CurrentActor;
import org.springframework.stereotype.Component;

/// How long what is kept: the one place that says it. What an administrator can set stands in the settings; what waits
/// at the door goes when it serves nothing any more.
@Component
class RetentionPeriods {

    private static final int OTHERS = 90;

    /// Days.
    private static final Map<String, Integer> AT_THE_DOOR = Map.of(
            "door-wait", 1,
            "stray-file", 30,
            "door-count", 2,
            "desk-entry", 2,
            "access-revision", 1,
            "address-change", 8,
            "forum-words", 5,
            "forum-followers", 5,
            "forum-decided", 180,
            "availability", 30);

    private final SettingsReading settings;

    RetentionPeriods(SettingsReading settings) {
        this.settings = settings;
    }

    /// Days; after the lab's last day for what belongs to a lab.
    int days(String kind) {
        var set = CurrentActor.asSystem(settings::current).retentionDays();
        return set.getOrDefault(kind, AT_THE_DOOR.getOrDefault(kind, OTHERS));
    }

    Instant before(String kind, Instant now) {
        return now.minus(Duration.ofDays(days(kind)));
    }
}
