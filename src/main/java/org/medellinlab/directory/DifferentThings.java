package org.medellinlab.directory;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.medellinlab.shared.DirectoryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers of which things that look alike somebody said that they are two. By their lasting keys: a merge elsewhere
/// does not touch it.
@Component
class DifferentThings {

    private final JdbcClient jdbc;
    private final Clock clock;

    DifferentThings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The same for a pair in whichever order.
    static String mark(String key, String otherKey) {
        return key.compareTo(otherKey) < 0 ? key + " " + otherKey : otherKey + " " + key;
    }

    Set<String> of(DirectoryKind kind) {
        return new HashSet<>(jdbc.sql("select concat(one_key, ' ', other_key) from directory_distinct where kind = ?")
                .param(kind.name())
                .query(String.class)
                .list());
    }

    void say(DirectoryKind kind, String key, String otherKey) {
        var keys = mark(key, otherKey).split(" ");
        jdbc.sql("insert ignore into directory_distinct (kind, one_key, other_key, said_at) values (?, ?, ?, ?)")
                .params(kind.name(), keys[0], keys[1], LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    void takeBack(DirectoryKind kind, String key, String otherKey) {
        var keys = mark(key, otherKey).split(" ");
        jdbc.sql("delete from directory_distinct where kind = ? and one_key = ? and other_key = ?")
                .params(kind.name(), keys[0], keys[1])
                .update();
    }
}
