package org.medellinlab.identity;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.Trail;
import org.medellinlab.directory.Directory;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Wishes to be written to elsewhere: open until the new address is proved, and for some days to be taken back by who
/// reads mail at the former one. Works in the caller's transaction.
@Component
class AddressChanges {

    static final Duration LIVES = Duration.ofHours(1);
    static final Duration CAN_BE_TAKEN_BACK = Duration.ofDays(7);
    static final String PROVE = "door.address";
    static final String NOT_ME = "door.not-me";

    private static final int TRIES = 5;

    /// @param former where the person was written to before; absent when nowhere
    record Wish(
            UUID id, PersonId person, @Nullable EmailAddress former, EmailAddress address, byte[] code, boolean done) {}

    private static final String OPEN = " changed_at is null and ended_at is null and expires_at > ? ";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Secrets secrets;
    private final ActionLinks links;
    private final Trail trail;
    private final Clock clock;

    AddressChanges(JdbcClient jdbc, Directory directory, Secrets secrets, ActionLinks links, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.secrets = secrets;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    int askedInADay(PersonId person) {
        return jdbc.sql("select count(*) from address_change where person_id = ? and asked_at > ?")
                .params(person.value(), Utc.of(clock.instant().minus(Duration.ofDays(1))))
                .query(Integer.class)
                .single();
    }

    /// A former wish of the person ends with it.
    Wish add(PersonId person, @Nullable EmailAddress former, EmailAddress address, String code) {
        endOpen(person);
        var id = Ids.next();
        var now = clock.instant();
        var hmac = codeOf(id, code);
        jdbc.sql("""
                        insert into address_change (id, person_id, former, address, code_hmac, tries, asked_at, expires_at)
                        values (?, ?, ?, ?, ?, 0, ?, ?)""")
                .param(id)
                .param(person.value())
                .param(former == null ? null : former.value())
                .param(address.value())
                .param(hmac)
                .param(Utc.of(now))
                .param(Utc.of(now.plus(LIVES)))
                .update();
        trail.record(Happened.ADDRESS_ASKED, "Person", person.value(), null, Map.of(), Map.of());
        return new Wish(id, person, former, address, hmac, false);
    }

    void endOpen(PersonId person) {
        open(person).ifPresent(wish -> end(wish.id()));
    }

    Optional<Wish> open(PersonId person) {
        return find("person_id = ? and" + OPEN + "and tries < ?", person.value(), now(), TRIES);
    }

    Optional<Wish> open(UUID id) {
        return find("id = ? and" + OPEN, id, now());
    }

    /// One that can still be taken back, done or not.
    Optional<Wish> standing(UUID id) {
        return find(
                "id = ? and ended_at is null and asked_at > ?",
                id,
                Utc.of(clock.instant().minus(CAN_BE_TAKEN_BACK)));
    }

    /// Counts a try.
    boolean isRight(Wish wish, String code) {
        var counted = jdbc.sql("update address_change set tries = tries + 1 where id = ? and tries < ?")
                .params(wish.id(), TRIES)
                .update();
        return counted == 1 && MessageDigest.isEqual(codeOf(wish.id(), code), wish.code());
    }

    /// The new address is proved: from now on it is the person's.
    ///
    /// @throws Refused when it has become somebody else's
    void fulfil(Wish wish) {
        var done = jdbc.sql("update address_change set changed_at = ? where id = ? and" + OPEN)
                .params(now(), wish.id(), now())
                .update();
        if (done != 1 || !move(wish.person(), wish.address())) {
            throw new Refused("door.address.unusable");
        }
        links.revoke(PROVE, wish.id());
        trail.record(Happened.ADDRESS_CHANGED, "Person", wish.person().value(), null, Map.of(), Map.of());
    }

    /// Takes it back, and whatever was wished after it: who did this may have gone on.
    ///
    /// @throws Refused when the former address has become somebody else's
    void takeBack(Wish wish) {
        jdbc.sql("select id from address_change where person_id = ? and ended_at is null and asked_at >= "
                        + "(select asked_at from address_change where id = ?)")
                .params(wish.person().value(), wish.id())
                .query(UUID.class)
                .list()
                .forEach(this::end);
        var former = wish.former();
        if (wish.done() && former != null) {
            if (!move(wish.person(), former)) {
                throw new Refused("door.not-me.taken");
            }
            trail.record(Happened.ADDRESS_CHANGED, "Person", wish.person().value(), null, Map.of(), Map.of());
        }
    }

    private boolean move(PersonId person, EmailAddress address) {
        return CurrentActor.asSystem(() -> directory.writeAt(person, address));
    }

    private void end(UUID id) {
        jdbc.sql("update address_change set ended_at = ? where id = ?")
                .params(now(), id)
                .update();
        links.revoke(PROVE, id);
    }

    private Optional<Wish> find(String which, Object... values) {
        return jdbc.sql("select * from address_change where " + which + " order by asked_at desc, id desc limit 1")
                .params(values)
                .query((rs, i) -> {
                    var former = rs.getString("former");
                    return new Wish(
                            rs.getObject("id", UUID.class),
                            new PersonId(rs.getObject("person_id", UUID.class)),
                            former == null ? null : new EmailAddress(former),
                            new EmailAddress(rs.getString("address")),
                            rs.getBytes("code_hmac"),
                            rs.getObject("changed_at") != null);
                })
                .optional();
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
    }

    private byte[] codeOf(UUID id, String code) {
        return secrets.sign("address-code", id + "\n" + code);
    }
}
