package org.medellinlab.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// An answer ready to be sent, plain and compressed. Its tags are made of its bytes, so that two nodes that show the
/// same say the same.
///
/// @param language the language it is written in; none for data
@SuppressWarnings("ArrayRecordComponent") // never compared
record Prepared(String type, @Nullable Language language, Form plain, Form gzip) {

    /// One encoding of it. The tag is strong, hence another one for each encoding (RFC 9110, 8.8.3.3).
    record Form(byte[] bytes, String tag) {}

    static Prepared of(String type, @Nullable Language language, byte[] bytes) {
        var hash = hash(bytes);
        return new Prepared(
                type,
                language,
                new Form(bytes, "\"" + hash + "\""),
                new Form(compressed(bytes), "\"" + hash + "-gz\""));
    }

    static Prepared html(Language language, String html) {
        return of("text/html;charset=UTF-8", language, html.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] compressed(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var gzip = new BestGzip(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
