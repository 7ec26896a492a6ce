package org.medellinlab.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Issues the links of mails that act without a log-in, and takes them back. Only a hash of the token
/// is kept, so that nobody who reads the database can use one. Features issue them, on behalf of people
/// they have checked.
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("permitAll()")
public class ActionLinks {

    private static final int TOKEN_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Installation installation;

    ActionLinks(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.installation = installation;
    }

    /// A new link, in the caller's transaction.
    ///
    /// @return the absolute address to write into the mail; it cannot be had a second time
    public String issue(ActionRequest request) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into action_link (token_hash, kind, thing_id, seat_id, person_id, language, memo,
                            issued_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, utc_timestamp(6), ?)""")
                .param(hash(token))
                .param(request.kind())
                .param(request.thing())
                .param(request.seat() == null ? null : request.seat().value())
                .param(request.person() == null ? null : request.person().value())
                .param(request.language().tag())
                .param(request.memo())
                .param(LocalDateTime.ofInstant(request.expiresAt(), ZoneOffset.UTC))
                .update();
        return installation.address("/act/" + token);
    }

    /// Ends every unused link of this kind to the thing, because its owner changed or the question is
    /// settled.
    public void revoke(String kind, UUID thing) {
        jdbc.sql("""
                        update action_link set revoked_at = utc_timestamp(6)
                        where kind = ? and thing_id = ? and consumed_at is null and revoked_at is null""").param(kind).param(thing).update();
    }

    /// Ends every unused link of this kind to the thing that one person was sent.
    public void revoke(String kind, UUID thing, PersonId person) {
        jdbc.sql("""
                        update action_link set revoked_at = utc_timestamp(6)
                        where kind = ? and thing_id = ? and person_id = ? and consumed_at is null
                            and revoked_at is null""").params(kind, thing, person.value()).update();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
