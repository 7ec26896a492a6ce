package org.medellinlab.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.medellinlab.shared.Installation;
import org.springframework.stereotype.Component;

/// Random values and what is kept of them. A long value is kept as its SHA-256; a short one could
/// be guessed from that, so it is kept as an HMAC with the installation's key.
@Component
class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final int SHORT_BYTES = 16;

    private final SecretKeySpec key;

    Secrets(Installation installation) {
        key = new SecretKeySpec(Base64.getDecoder().decode(installation.secretKey()), "HmacSHA256");
    }

    /// 192 random bits, 32 characters that fit an address and a cookie.
    static String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    /// 128 random bits, 22 characters: for what is drawn or typed.
    static String nextShort() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SHORT_BYTES));
    }

    static byte[] bytes(int number) {
        var bytes = new byte[number];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// Six digits.
    static String nextCode() {
        return String.format(java.util.Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
    }

    static byte[] hash(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param purpose keeps values made for one thing from being taken for another
    byte[] sign(String purpose, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((purpose + '\n' + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
