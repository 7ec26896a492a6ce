package org.medellinlab.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// The passkeys in the database, as Spring Security's verification wants to find them. The handle by which a key names
/// its person is random and says nothing about them.
@Component
class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private static final int HANDLE_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<PasskeyRow> of(PersonId person) {
        return jdbc.sql("select id, name, created_at, last_used_at from passkey where person_id = ? order by id")
                .param(person.value())
                .query((rs, i) -> {
                    var used = rs.getObject("last_used_at", LocalDateTime.class);
                    return new PasskeyRow(
                            rs.getObject("id", UUID.class),
                            rs.getString("name"),
                            Utc.instant(rs.getObject("created_at", LocalDateTime.class)),
                            used == null ? null : Utc.instant(used));
                })
                .list();
    }

    /// The handle of the person's other keys, else a new one: a phone keeps one key a handle.
    Bytes handle(PersonId person) {
        return jdbc.sql("select user_handle from passkey where person_id = ? order by id limit 1")
                .param(person.value())
                .query((rs, i) -> new Bytes(rs.getBytes(1)))
                .optional()
                .orElseGet(() -> new Bytes(Secrets.bytes(HANDLE_BYTES)));
    }

    UUID add(PersonId person, String name, CredentialRecord key) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into passkey (id, person_id, credential_id, user_handle, name, public_key, attestation,
                            transports, signature_count, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(person.value())
                .param(key.getCredentialId().getBytes())
                .param(key.getUserEntityUserId().getBytes())
                .param(name)
                .param(key.getPublicKey().getBytes())
                .param(attestation(key))
                .param(key.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .collect(Collectors.joining(",")))
                .param(key.getSignatureCount())
                .param(Utc.of(clock.instant()))
                .update();
        return id;
    }

    private static byte @Nullable [] attestation(CredentialRecord key) {
        var kept = key.getAttestationObject();
        return kept == null ? null : kept.getBytes();
    }

    /// @return false when the person has no such key
    boolean remove(PersonId person, UUID key) {
        return jdbc.sql("delete from passkey where id = ? and person_id = ?")
                        .params(key, person.value())
                        .update()
                == 1;
    }

    int removeAll(PersonId person) {
        return jdbc.sql("delete from passkey where person_id = ?")
                .param(person.value())
                .update();
    }

    Optional<PersonId> owner(Bytes credential) {
        return jdbc.sql("select person_id from passkey where credential_id = ?")
                .param(credential.getBytes())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from passkey where credential_id = ?")
                .param(credential.getBytes())
                .query((rs, i) -> key(rs))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("select * from passkey where user_handle = ?")
                .param(handle.getBytes())
                .query((rs, i) -> key(rs))
                .list();
    }

    /// Remembers how often a known key has signed. One that counts and has not gone on is a copy of it. A new key is
    /// not saved here, because here nobody says whose it is.
    @Override
    public void save(CredentialRecord key) {
        if (owner(key.getCredentialId()).isEmpty()) {
            return;
        }
        var count = key.getSignatureCount();
        var counted = jdbc.sql("""
                        update passkey set signature_count = ?, last_used_at = ?
                        where credential_id = ? and (signature_count < ? or (signature_count = 0 and ? = 0))""")
                .params(count, Utc.of(clock.instant()), key.getCredentialId().getBytes(), count, count)
                .update();
        if (counted != 1) {
            throw new IllegalStateException("a copied key");
        }
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("keys are removed by their owners");
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name("")
                .displayName("")
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return null;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity person) {
        throw new UnsupportedOperationException("people are kept by the directory");
    }

    private static CredentialRecord key(ResultSet rs) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(rs.getBytes("credential_id")))
                .userEntityUserId(new Bytes(rs.getBytes("user_handle")))
                .publicKey(new ImmutablePublicKeyCose(rs.getBytes("public_key")))
                .attestationObject(new Bytes(rs.getBytes("attestation")))
                .signatureCount(rs.getLong("signature_count"))
                .transports(transports(rs.getString("transports")))
                .label(rs.getString("name"))
                .created(Utc.instant(rs.getObject("created_at", LocalDateTime.class)))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String kept) {
        return Arrays.stream(kept.split(","))
                .filter(transport -> !transport.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
