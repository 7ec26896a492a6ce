package org.medellinlab.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The links of invitations. Unlike the other links of mails they can be used again: an answer can be changed until
/// the lab starts. Only a hash is kept, so every mail carries a new one, and all of them lead to the same page.
@Component
class InvitationLinks {

    private static final int TOKEN_BYTES = 24;
    private static final int AT_ONCE = 100;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Installation installation;

    InvitationLinks(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.installation = installation;
    }

    /// @return the absolute address; it cannot be had a second time
    String issue(UUID invitation, Language language) {
        return Objects.requireNonNull(issueAll(Map.of(invitation, language)).get(invitation));
    }

    /// One for each invitation, with few statements.
    ///
    /// @param wanted each in the language of its mail
    Map<UUID, String> issueAll(Map<UUID, Language> wanted) {
        var addresses = new LinkedHashMap<UUID, String>();
        var parameters = new ArrayList<Object>();
        wanted.forEach((invitation, language) -> {
            var bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            parameters.addAll(List.of(hash(token), invitation));
            addresses.put(invitation, installation.address("/invitation/" + token + "?lang=" + language.tag()));
        });
        for (var from = 0; from < parameters.size(); from += 2 * AT_ONCE) {
            var some = parameters.subList(from, Math.min(parameters.size(), from + 2 * AT_ONCE));
            jdbc.sql("insert into invitation_link (token_hash, invitation_id, issued_at) values "
                            + String.join(", ", Collections.nCopies(some.size() / 2, "(?, ?, utc_timestamp(6))")))
                    .params(some)
                    .update();
        }
        return addresses;
    }

    Optional<UUID> invitation(String token) {
        return jdbc.sql("select invitation_id from invitation_link where token_hash = ?")
                .param(hash(token))
                .query(UUID.class)
                .optional();
    }

    /// Whose lab it is, without reading the invitation.
    LabId lab(UUID invitation) {
        return new LabId(jdbc.sql("select lab_id from invitation where id = ?")
                .param(invitation)
                .query(UUID.class)
                .single());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
