package org.medellinlab.mail;

import java.sql.PreparedStatement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Installation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes letters. A letter is a row in the caller's transaction before it is a message: what was rolled
/// back is never sent, what was committed is sent even if the process dies at that moment. Anybody may
/// post, because features do, on behalf of people they have checked.
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("permitAll()")
public class Outbox {

    /// Says that there may be something to send; heard after the commit.
    record Posted() {}

    private static final int AT_ONCE = 50;
    private static final String INSERT = """
            insert into mail_message (id, kind, recipient, person_id, language, subject, text, html, message_id,
                dedupe_key, due_at, calendar_method, calendar, state, created_at) values\s""";
    private static final String ROW =
            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, utc_timestamp(6)), ?, ?, 'PENDING', utc_timestamp(6))";

    private final JdbcClient jdbc;
    private final JdbcTemplate many;
    private final LetterRendering rendering;
    private final ApplicationEventPublisher events;
    private final String host;

    Outbox(
            JdbcClient jdbc,
            JdbcTemplate many,
            LetterRendering rendering,
            ApplicationEventPublisher events,
            Installation installation) {
        this.jdbc = jdbc;
        this.many = many;
        this.rendering = rendering;
        this.events = events;
        this.host = java.net.IDN.toASCII(installation.baseUrl().getHost());
    }

    /// Writes the letter down as it will be read. One with a dedupe key already known changes nothing.
    ///
    /// @return the message's id; for a known dedupe key that of the first one
    public UUID post(Letter letter) {
        var kept = jdbc.sql(INSERT + ROW + " on duplicate key update id = id returning id")
                .params(row(Ids.next(), letter))
                .query(UUID.class)
                .single();
        events.publishEvent(new Posted());
        return kept;
    }

    /// Writes many down, in their order, with few statements; each as [#post] does.
    public void postAll(List<Letter> letters) {
        for (var from = 0; from < letters.size(); from += AT_ONCE) {
            insert(letters.subList(from, Math.min(letters.size(), from + AT_ONCE)));
        }
        if (!letters.isEmpty()) {
            events.publishEvent(new Posted());
        }
    }

    private void insert(List<Letter> letters) {
        var sql = INSERT + String.join(", ", Collections.nCopies(letters.size(), ROW))
                + " on duplicate key update id = id";
        many.execute(sql, (PreparedStatement statement) -> {
            var column = 0;
            for (var letter : letters) {
                for (var cell : row(Ids.next(), letter)) {
                    statement.setObject(++column, cell);
                }
            }
            return statement.executeUpdate();
        });
    }

    private List<@Nullable Object> row(UUID id, Letter letter) {
        var rendered = rendering.render(letter);
        return Arrays.asList(
                id,
                letter.kind(),
                letter.to().value(),
                letter.person() == null ? null : letter.person().value(),
                letter.language().tag(),
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                "<" + id + "@" + host + ">",
                letter.dedupeKey(),
                letter.dueAt() == null ? null : LocalDateTime.ofInstant(letter.dueAt(), ZoneOffset.UTC),
                letter.calendar() == null ? null : letter.calendar().method(),
                letter.calendar() == null ? null : letter.calendar().text());
    }

    /// Calls back what is not on its way yet.
    public boolean cancel(String dedupeKey) {
        return jdbc.sql("""
                        update mail_message set state = 'CANCELLED', fence = fence + 1
                        where dedupe_key = ? and state in ('PENDING', 'RETRY')""").param(dedupeKey).update() == 1;
    }
}
