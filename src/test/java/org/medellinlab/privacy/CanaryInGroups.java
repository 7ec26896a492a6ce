package org.medellinlab.privacy;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What groups, the Open Space and the forum hold of the [Canary].
final class CanaryInGroups {

    private static final String NAME = Canary.NAME;
    private static final String WORDS = Canary.WORDS;

    private final JdbcClient jdbc;

    CanaryInGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(LabId lab, UUID id, LocalDateTime now) {
        openSpace(lab, id, now);
        forum(lab, id, now);
    }

    private void forum(LabId lab, UUID id, LocalDateTime now) {
        var group = one("select id from working_group limit 1");
        put(
                "insert into group_post values (?, 0, ?, ?, ?, 'ES', ?, ?, false, 1)",
                Ids.next(),
                group,
                id,
                WORDS,
                now,
                now);
        var poll = Ids.next();
        put("insert into group_poll values (?, 0, ?, 60, null, true, null)", poll, group);
        put("insert into poll_answer values (?, 0, ?, ?, 'YES')", Ids.next(), poll, id);
        put("insert into group_quiet values (?, 0, ?, ?)", Ids.next(), group, id);
        put(
                "insert into group_document values (?, 0, ?, 'Mapa', 'https://example.org', null, 'GROUP', ?, ?, null)",
                Ids.next(),
                group,
                id,
                now);
        put(
                "insert into group_sending values (?, 0, ?, 'POLL', ?, 'WAITING', ?, ?, ?)",
                Ids.next(),
                group,
                poll,
                now,
                id,
                now);
        var said = """
                insert into citizen_comment values (?, 0, ?, null, ?, 'COMMENT', ?, 'ES', ?, true, ?, ?, null, ?, null, null,
                    ?, null, null, ?)""";
        put(said, Ids.next(), lab.value(), group, WORDS, NAME, Canary.ADDRESS.value(), "PUBLIC", now, null, null);
        put(said, Ids.next(), lab.value(), group, "Riego", null, "vecina@example.org", "UNCONFIRMED", now, null, null);
        var shade = Ids.next();
        put(said, shade, lab.value(), group, "Sombra", null, "vecino@example.org", "PUBLIC", now, id, id);
        var answer = Ids.next();
        put("insert into citizen_answer values (?, 0, ?, 'GROUP', ?, 'ES', ?, ?)", answer, shade, "Sembramos", id, now);
        put(
                "insert into answer_withdrawal values (?, 0, ?, ?, ?, 'No era cierto', ?, ?)",
                Ids.next(),
                shade,
                answer,
                answer,
                id,
                now);
        var follows = "insert into follower values (?, 0, ?, null, ?, ?, 'ES', ?, null, ?)";
        put(follows, Ids.next(), lab.value(), group, Canary.OTHER_ADDRESS, now, now);
        put(follows, Ids.next(), lab.value(), group, "vecina@example.org", now, now);
    }

    private void openSpace(LabId lab, UUID id, LocalDateTime now) {
        var topic = Ids.next();
        put(
                "insert into open_topic values (?, 0, ?, 99, 'Plazas', '', 'ES', ?, 'PROPOSED', null, null, false, null, ?)",
                topic,
                lab.value(),
                id,
                now);
        put("insert into topic_interest values (?, 0, ?, ?, true, true)", Ids.next(), topic, id);
        put("insert into topic_step values (?, 0, ?, 'Enviar la guía', ?, null, null)", Ids.next(), topic, id);
        put("insert into topic_step values (?, 0, ?, 'Llamar', null, ?, null)", Ids.next(), topic, NAME);
        var file = Ids.next();
        // so late that it is not a stray file in the night in which what refers to it goes
        put("insert into stored_file values (?, 'papel.jpg', 'image/jpeg', 1, '2099-01-01')", file);
        put("insert into topic_photo values (?, 0, ?, ?, ?, ?, null)", Ids.next(), topic, file, id, now);
        put(
                "insert into topic_proceedings values (?, 0, ?, ?, null, null, null)",
                Ids.next(),
                topic,
                "Rosalba, " + NAME);
    }

    private Object one(String sql) {
        return jdbc.sql(sql).query((rs, i) -> rs.getObject(1)).list().getFirst();
    }

    private void put(String sql, @Nullable Object... values) {
        var statement = jdbc.sql(sql);
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.update() == 0) {
            throw new AssertionError("nothing done: " + sql);
        }
    }
}
