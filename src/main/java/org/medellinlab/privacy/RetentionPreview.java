package org.medellinlab.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the coming night would delete, and what the last ones have.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.isAdmin()")
public class RetentionPreview {

    /// @param kind whose rule is the message `privacy.rule.<kind>`
    public record Tonight(String kind, int days, int due) {}

    /// @param finished whether the whole kind was done
    public record Past(LocalDate night, String kind, int forgotten, boolean finished) {}

    private final List<Forgetting> rules;
    private final RetentionPeriods periods;
    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionPreview(List<Forgetting> rules, RetentionPeriods periods, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.periods = periods;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Tonight> tonight() {
        var now = clock.instant();
        return rules.stream()
                .map(rule ->
                        new Tonight(rule.kind(), periods.days(rule.kind()), rule.due(periods.before(rule.kind(), now))))
                .sorted(Comparator.comparing(Tonight::due).reversed().thenComparing(Tonight::kind))
                .toList();
    }

    /// The last nights on which something went, the latest first.
    public List<Past> past() {
        return jdbc.sql("""
                        select night, kind, forgotten, finished_at from retention_run
                        where forgotten > 0 or finished_at is null order by night desc, kind limit 60""")
                .query((rs, i) -> new Past(
                        rs.getObject(1, LocalDate.class), rs.getString(2), rs.getInt(3), isThere(rs.getString(4))))
                .list();
    }

    private static boolean isThere(@Nullable String column) {
        return column != null;
    }
}
