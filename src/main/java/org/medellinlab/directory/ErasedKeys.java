package org.medellinlab.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.medellinlab.shared.DirectoryKind;
import org.springframework.stereotype.Component;

/// Of who was forgotten a digest of the key stays, so that a lab file written before cannot bring them back.
@Component
class ErasedKeys {

    private final Persons persons;
    private final Aliases aliases;

    ErasedKeys(Persons persons, Aliases aliases) {
        this.persons = persons;
        this.aliases = aliases;
    }

    boolean isErased(String key) {
        var digest = digest(key);
        return persons.findByKey(digest).isPresent()
                || aliases.find(DirectoryKind.PERSON, digest).isPresent();
    }

    /// As the database writes it when somebody is erased.
    static String digest(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "erased-" + HexFormat.of().formatHex(hash).substring(0, 48);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
