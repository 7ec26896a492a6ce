package org.medellinlab.mail;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.audit.Channel;
import org.medellinlab.audit.Trail;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What stands behind a link in a mail: showing it changes nothing, acting on it happens once. Whoever
/// has the token may, and nobody else.
@Service
@PreAuthorize("permitAll()")
public class Actions {

    /// What a link leads to.
    public sealed interface Shown {
        /// Can still be acted on.
        record Open(ActPage page, Language language) implements Shown {}

        /// Was acted on at that moment.
        record Used(Instant at, Language language) implements Shown {}

        /// Has expired, was taken back, or what it was about is no more.
        record Ended(Language language) implements Shown {}

        record Unknown() implements Shown {}
    }

    /// @param thanks the key of the message shown as thanks
    public record Done(String thanks, Language language, MailAction.Next next) {}

    private static final String TAKE = """
            update action_link set consumed_at = utc_timestamp(6)
            where token_hash = ? and consumed_at is null and revoked_at is null and expires_at > utc_timestamp(6)""";

    private static final int TRIES = 3;

    private record Row(ActLink link, @Nullable Instant consumedAt, boolean ended) {}

    private final JdbcClient jdbc;
    private final ObjectProvider<MailAction> actions;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Actions(JdbcClient jdbc, ObjectProvider<MailAction> actions, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.trail = trail;
        this.transaction = transaction;
    }

    /// @param wish the language the reader asked for; without it that of the mail
    public Shown show(String token, @Nullable Language wish) {
        var found = find(token);
        if (found.isEmpty()) {
            return new Shown.Unknown();
        }
        var link = found.get().link();
        var reader = wish == null ? link.language() : wish;
        var consumedAt = found.get().consumedAt();
        if (consumedAt != null) {
            return new Shown.Used(consumedAt, reader);
        }
        var action = actionFor(link);
        if (found.get().ended() || action.isEmpty()) {
            return new Shown.Ended(reader);
        }
        return CurrentActor.asSystem(() -> page(action.get(), link, reader));
    }

    /// Acts and uses the link up, in one transaction; of two at the same moment one waits and finds it
    /// used. Where others write the same and the database lets only one of them on, it begins anew.
    ///
    /// @return nothing when the link cannot be used (any more)
    /// @throws Refused when the form cannot be accepted; the link can still be used
    public Optional<Done> act(String token, @Nullable Language wish, Map<String, String> typed) {
        for (var tries = 1; ; tries++) {
            try {
                return transaction.execute(status -> acted(token, wish, typed));
            } catch (ConcurrencyFailureException inEachOthersWay) {
                if (tries == TRIES) {
                    throw new Refused("mail.act.busy");
                }
            }
        }
    }

    private Optional<Done> acted(String token, @Nullable Language wish, Map<String, String> typed) {
        if (jdbc.sql(TAKE).param(ActionLinks.hash(token)).update() != 1) {
            return Optional.empty();
        }
        var link = find(token).orElseThrow(NotForYou::new).link();
        var reader = wish == null ? link.language() : wish;
        var action = actionFor(link).orElseThrow(NotForYou::new);
        return CurrentActor.asSystem(() -> trail.through(Channel.LINK, link.person(), () -> {
            var form = ActForm.read(action.show(link, reader), typed);
            var thanks = action.act(link, reader, form);
            return Optional.of(new Done(thanks, reader, action.next(link, reader)));
        }));
    }

    private static Shown page(MailAction action, ActLink link, Language reader) {
        try {
            return new Shown.Open(action.show(link, reader), reader);
        } catch (Refused | NotForYou pointless) {
            return new Shown.Ended(reader);
        }
    }

    private Optional<MailAction> actionFor(ActLink link) {
        return Optional.ofNullable(actions.stream()
                .collect(Collectors.toMap(MailAction::kind, Function.identity()))
                .get(link.kind()));
    }

    private Optional<Row> find(String token) {
        return jdbc.sql("""
                        select kind, thing_id, seat_id, person_id, language, memo, consumed_at,
                            revoked_at is not null or expires_at <= utc_timestamp(6) as ended
                        from action_link where token_hash = ?""")
                .param(ActionLinks.hash(token))
                .query((row, number) -> {
                    var seat = row.getObject("seat_id", UUID.class);
                    var person = row.getObject("person_id", UUID.class);
                    var consumed = row.getObject("consumed_at", LocalDateTime.class);
                    return new Row(
                            new ActLink(
                                    row.getString("kind"),
                                    row.getObject("thing_id", UUID.class),
                                    seat == null ? null : new SeatId(seat),
                                    person == null ? null : new PersonId(person),
                                    Language.ofTag(row.getString("language")).orElse(Language.ES),
                                    row.getString("memo")),
                            consumed == null ? null : consumed.toInstant(ZoneOffset.UTC),
                            row.getBoolean("ended"));
                })
                .optional();
    }
}
