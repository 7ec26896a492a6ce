package org.medellinlab.registration;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.lab.LabHold;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives everybody who comes a random code: it says nothing about the person, and only the lab's team can read more
/// from it. Without letters and digits that look alike, since it may be typed.
@Component
class CheckInCodes {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CheckInRepository entries;
    private final LabHold holds;
    private final JdbcClient jdbc;

    CheckInCodes(CheckInRepository entries, LabHold holds, JdbcClient jdbc) {
        this.entries = entries;
        this.holds = holds;
        this.jdbc = jdbc;
    }

    /// Everybody's entry by person; who has none yet is given one. Within the caller's transaction.
    Map<UUID, CheckInEntry> ofLab(LabId lab) {
        holds.hold(lab); // two who print at once give one code each
        var known = new HashMap<>(entries.findByLab(lab.value()).stream()
                .collect(Collectors.toMap(CheckInEntry::person, entry -> entry)));
        jdbc.sql("select distinct person_id from participant where lab_id = ?")
                .param(lab.value())
                .query(UUID.class)
                .list()
                .forEach(person -> known.computeIfAbsent(person, p -> entries.save(new CheckInEntry(lab, p, next()))));
        return known;
    }

    /// Writes new entries now, for rows that refer to them.
    void flush() {
        entries.flush();
    }

    private static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
