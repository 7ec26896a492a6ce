package org.medellinlab.identity;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signing in without a password. Somebody asks with an address and gets a mail with a link and a
/// code. Asking does the same work, and takes the same time, whether or not the address is known:
/// who it belongs to is looked up later, out of sight of the one who asked. Whoever calls turns a
/// proof into a device at the [Entrance].
@Service
@Transactional
@PreAuthorize("permitAll()")
public class SignIn {

    static final Duration LIVES = Duration.ofMinutes(10);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MAILS_A_WINDOW = 5;
    private static final int TRIES = 5;

    /// A guessing run asks for the same person again and again; links still work then, codes do
    /// not.
    private static final int TRIES_A_DAY = 15;

    /// What a browser was given to remember, or that the address has asked too often lately.
    sealed interface Asked {
        record Remember(String browser) implements Asked {}

        record TooOften() implements Asked {}
    }

    /// Somebody who proved to read mail at their address.
    ///
    /// @param next the path of the product they were on their way to
    record Proved(PersonRow person, @Nullable String next) {}

    private record Open(UUID id, String address, byte[] code) {}

    private record Used(String address, @Nullable String next) {}

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Secrets secrets;
    private final SignInMail mail;
    private final Clock clock;

    SignIn(JdbcClient jdbc, Directory directory, Secrets secrets, SignInMail mail, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.secrets = secrets;
        this.mail = mail;
        this.clock = clock;
    }

    Asked ask(EmailAddress address, @Nullable String next) {
        var now = clock.instant();
        var lately = jdbc.sql("select count(*) from sign_in where address = ? and asked_at > ?")
                .params(address.value(), Utc.of(now.minus(WINDOW)))
                .query(Integer.class)
                .single();
        if (lately >= MAILS_A_WINDOW) {
            return new Asked.TooOften();
        }
        var id = Ids.next();
        var link = Secrets.next();
        var browser = Secrets.next();
        var code = Secrets.nextCode();
        jdbc.sql("""
                        insert into sign_in (id, address, link_hash, browser_hash, code_hmac, tries, next_path,
                            asked_at, expires_at) values (?, ?, ?, ?, ?, 0, ?, ?, ?)""")
                .param(id)
                .param(address.value())
                .param(Secrets.hash(link))
                .param(Secrets.hash(browser))
                .param(codeOf(id, browser, code))
                .param(next)
                .param(Utc.of(now))
                .param(Utc.of(now.plus(LIVES)))
                .update();
        mail.sendAfterCommit(new SignInMail.Note(id, address, link, code));
        return new Asked.Remember(browser);
    }

    /// The address the browser asked for, while its code may still be typed.
    @Transactional(readOnly = true)
    Optional<String> awaited(String browser) {
        return open(browser).map(Open::address);
    }

    /// Whether the link would still open; asking changes nothing.
    @Transactional(readOnly = true)
    public boolean opens(String link) {
        return jdbc.sql("select count(*) from sign_in where link_hash = ? and used_at is null and expires_at > ?")
                        .params(Secrets.hash(link), Utc.of(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /// Uses up the link.
    Optional<Proved> byLink(String link) {
        var now = Utc.of(clock.instant());
        var hash = Secrets.hash(link);
        var used = jdbc.sql("update sign_in set used_at = ? where link_hash = ? and used_at is null and expires_at > ?")
                .params(now, hash, now)
                .update();
        return used == 1 ? proved("link_hash = ?", hash) : Optional.empty();
    }

    /// Counts a try and, when the code is right, uses it up.
    Optional<Proved> byCode(String browser, String code) {
        var asked = open(browser).orElse(null);
        if (asked == null || triesToday(asked.address()) >= TRIES_A_DAY) {
            return Optional.empty();
        }
        var counted = jdbc.sql("update sign_in set tries = tries + 1 where id = ? and tries < ? and used_at is null")
                .params(asked.id(), TRIES)
                .update();
        if (counted != 1 || !MessageDigest.isEqual(codeOf(asked.id(), browser, code), asked.code())) {
            return Optional.empty();
        }
        var now = Utc.of(clock.instant());
        var used = jdbc.sql("update sign_in set used_at = ? where id = ? and used_at is null and expires_at > ?")
                .params(now, asked.id(), now)
                .update();
        return used == 1 ? proved("id = ?", asked.id()) : Optional.empty();
    }

    private Optional<Open> open(String browser) {
        return jdbc.sql("""
                        select id, address, code_hmac from sign_in
                        where browser_hash = ? and used_at is null and expires_at > ? and tries < ?""")
                .params(Secrets.hash(browser), Utc.of(clock.instant()), TRIES)
                .query((rs, i) ->
                        new Open(rs.getObject("id", UUID.class), rs.getString("address"), rs.getBytes("code_hmac")))
                .optional();
    }

    private int triesToday(String address) {
        return jdbc.sql("select coalesce(sum(tries), 0) from sign_in where address = ? and asked_at > ?")
                .params(address, Utc.of(clock.instant().minus(Duration.ofDays(1))))
                .query(Integer.class)
                .single();
    }

    private Optional<Proved> proved(String which, Object value) {
        var used = jdbc.sql("select address, next_path from sign_in where " + which)
                .param(value)
                .query((rs, i) -> new Used(rs.getString("address"), rs.getString("next_path")))
                .single();
        var address = new EmailAddress(used.address());
        var person = directory.personAt(address);
        person.ifPresent(known -> CurrentActor.asSystem(() -> directory.proved(known.id(), address)));
        return person.map(known -> new Proved(known, used.next()));
    }

    private byte[] codeOf(UUID id, String browser, String code) {
        return secrets.sign("sign-in-code", id + "\n" + browser + "\n" + code);
    }
}
