package org.medellinlab.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.audit.Channel;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.Trail;
import org.medellinlab.shared.AccessChanged;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The devices on which people stay signed in. A device knows a random value, the database its
/// hash; any node recognises it, and a revoked one is out everywhere within a second.
@Component
class Devices {

    static final Duration STAYS = Duration.ofDays(180);

    /// How long a node believes what it read: short enough that "signed out" means now.
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    /// "Last seen" is told by the day and the hour, not by the click.
    private static final Duration SEEN_EVERY = Duration.ofHours(1);

    private record Found(UUID id, SignedIn who, Instant seen) {}

    private static final LanguagesConverter LANGUAGES = new LanguagesConverter();

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Cache<ByteBuffer, Optional<SignedIn>> known =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(20_000).build();

    Devices(JdbcClient jdbc, Trail trail, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /// Makes the browser a device of the person.
    ///
    /// @param browser what the browser calls itself
    /// @return the value the browser must show
    @Transactional
    public String register(PersonId person, @Nullable String browser) {
        var secret = Secrets.next();
        var now = clock.instant();
        jdbc.sql("""
                        insert into device (id, person_id, secret_hash, browser, created_at, last_seen_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        person.value(),
                        Secrets.hash(secret),
                        BrowserName.of(browser),
                        Utc.of(now),
                        Utc.of(now),
                        Utc.of(now.plus(STAYS)))
                .update();
        trail.through(Channel.WEB, person, () -> {
            trail.record(Happened.SIGNED_IN, "Person", person.value(), null, Map.of(), Map.of());
            return true;
        });
        return secret;
    }

    /// Who is signed in on the device that shows this value.
    public Optional<SignedIn> whose(String secret) {
        var hash = Secrets.hash(secret);
        return known.get(ByteBuffer.wrap(hash), missing -> read(hash));
    }

    /// The same asked anew, so that the next click knows it, too.
    Optional<SignedIn> now(byte[] hash) {
        var now = read(hash);
        known.put(ByteBuffer.wrap(hash), now);
        return now;
    }

    /// Signs the device out, for good.
    @Transactional
    public void revoke(String secret) {
        var hash = Secrets.hash(secret);
        var out = jdbc.sql("update device set revoked_at = ? where secret_hash = ? and revoked_at is null")
                .params(Utc.of(clock.instant()), hash)
                .update();
        if (out > 0) {
            var person = jdbc.sql("select person_id from device where secret_hash = ?")
                    .param(hash)
                    .query(UUID.class)
                    .single();
            trail.through(Channel.WEB, new PersonId(person), () -> {
                trail.record(Happened.SIGNED_OUT, "Person", person, null, Map.of(), Map.of());
                return true;
            });
            events.publishEvent(new AccessChanged(new PersonId(person)));
        }
        known.invalidate(ByteBuffer.wrap(hash));
    }

    /// Where the person is signed in; `secret` is what the asking browser shows.
    List<DeviceRow> of(PersonId person, String secret) {
        var here = Secrets.hash(secret);
        return jdbc.sql("""
                        select id, browser, created_at, last_seen_at, secret_hash = ? as here from device
                        where person_id = ? and revoked_at is null and expires_at > ?
                        order by here desc, last_seen_at desc, id desc limit 100""")
                .params(here, person.value(), Utc.of(clock.instant()))
                .query((rs, i) -> new DeviceRow(
                        rs.getObject("id", UUID.class),
                        rs.getString("browser"),
                        Utc.instant(rs.getObject("created_at", LocalDateTime.class)),
                        Utc.instant(rs.getObject("last_seen_at", LocalDateTime.class)),
                        rs.getBoolean("here")))
                .list();
    }

    /// Signs out one of the person's devices; every node believes the former for a second at most.
    void end(PersonId person, UUID device) {
        var out = jdbc.sql("update device set revoked_at = ? where id = ? and person_id = ? and revoked_at is null")
                .params(Utc.of(clock.instant()), device, person.value())
                .update();
        if (out > 0) {
            trail.record(Happened.SIGNED_OUT, "Person", person.value(), null, Map.of(), Map.of());
            events.publishEvent(new AccessChanged(person));
            known.invalidateAll();
        }
    }

    /// Signs out all of the person's devices.
    void endAll(PersonId person) {
        var out = jdbc.sql("update device set revoked_at = ? where person_id = ? and revoked_at is null")
                .params(Utc.of(clock.instant()), person.value())
                .update();
        if (out > 0) {
            trail.record(Happened.SIGNED_OUT, "Person", person.value(), null, Map.of(), Map.of());
            known.invalidateAll();
        }
    }

    /// Reads everything anew at the next click: the person's name or language has changed.
    void forgetWhatIsKnown() {
        known.invalidateAll();
    }

    private Optional<SignedIn> read(byte[] hash) {
        var now = clock.instant();
        var found = jdbc.sql("""
                        select d.id, d.person_id, d.last_seen_at, p.name, p.languages, c.language
                        from device d join person p on p.id = d.person_id
                        left join preference c on c.person_id = d.person_id
                        where d.secret_hash = ? and d.revoked_at is null and d.expires_at > ?""")
                .params(hash, Utc.of(now))
                .query((rs, i) -> new Found(
                        rs.getObject("id", UUID.class),
                        new SignedIn(
                                new PersonId(rs.getObject("person_id", UUID.class)),
                                rs.getString("name"),
                                language(rs.getString("language"), rs.getString("languages"))),
                        Utc.instant(rs.getObject("last_seen_at", LocalDateTime.class))))
                .optional();
        found.filter(device -> device.seen().isBefore(now.minus(SEEN_EVERY)))
                .ifPresent(device -> jdbc.sql("update device set last_seen_at = ? where id = ?")
                        .params(Utc.of(now), device.id())
                        .update());
        return found.map(Found::who);
    }

    private static Language language(@Nullable String chosen, String spoken) {
        return Language.ofTag(chosen)
                .orElseGet(() -> LANGUAGES.convertToEntityAttribute(spoken).stream()
                        .findFirst()
                        .orElse(Language.ES));
    }
}
