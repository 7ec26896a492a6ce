package org.medellinlab.identity;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An authenticator and its browser in a few lines: answers the product's questions as WebAuthn says, and wrongly when
/// told to.
final class SoftKey {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int NEW = 0x40;

    private final KeyPair pair = pair();
    private final byte[] id = random(32);
    private byte[] handle = {};
    private int count = 1;
    private boolean verifies = true;
    private String origin;

    /// @param origin what the browser says it was on
    SoftKey(String origin) {
        this.origin = origin;
    }

    SoftKey withoutVerifying() {
        verifies = false;
        return this;
    }

    /// The same key, while its browser is on another page.
    SoftKey on(String other) {
        origin = other;
        return this;
    }

    void countsBack(int by) {
        count -= by;
    }

    /// Says that it belongs to somebody else.
    void belongsTo(byte[] other) {
        handle = other;
    }

    String create(String question) {
        var asked = JSON.readTree(question);
        handle = bytes(asked.get("user").get("id"));
        var client = client("webauthn.create", asked);
        var data = join(
                data(asked.get("rp").get("id").asString(), NEW),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                key());
        var attestation = join(
                new byte[] {(byte) 0xA3, 0x63},
                ascii("fmt"),
                new byte[] {0x64},
                ascii("none"),
                new byte[] {0x67},
                ascii("attStmt"),
                new byte[] {(byte) 0xA0, 0x68},
                ascii("authData"),
                new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length},
                data);
        return answer(Map.of("attestationObject", text(attestation), "clientDataJSON", text(client)));
    }

    String get(String question) throws GeneralSecurityException {
        var asked = JSON.readTree(question);
        var client = client("webauthn.get", asked);
        count++;
        var data = data(asked.get("rpId").asString(), 0);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return answer(Map.of(
                "authenticatorData", text(data),
                "clientDataJSON", text(client),
                "signature", text(signature.sign()),
                "userHandle", text(handle)));
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of(),
                "authenticatorAttachment",
                "platform"));
    }

    private byte[] client(String type, JsonNode asked) {
        return JSON.writeValueAsBytes(Map.of(
                "type", type, "challenge", asked.get("challenge").asString(), "origin", origin, "crossOrigin", false));
    }

    private byte[] data(String house, int flags) {
        return join(
                sha256(house.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) (PRESENT | (verifies ? VERIFIED : 0) | flags)},
                ByteBuffer.allocate(4).putInt(count).array());
    }

    /// The public key as COSE writes it: EC2, ES256, P-256.
    private byte[] key() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return join(
                new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                coordinate(point.getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var fixed = new byte[32];
        var length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(JsonNode text) {
        return Base64.getUrlDecoder().decode(text.asString());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] random(int number) {
        var bytes = new byte[number];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
