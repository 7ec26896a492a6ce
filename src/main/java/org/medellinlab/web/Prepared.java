package org.medellinlab.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// An answer ready to be sent, plain and compressed. Its tags are made of its bytes, so that two nodes that show the
/// same say the same.
///
/// @param language the language it is written in; none for data
@SuppressWarnings("ArrayRecordComponent") // never compared
record Prepared(String type, @Nullable Language language, Form plain, Form gzip) {

    /// What is too long to be held as it is.
    interface Writing {

        void to(OutputStream out) throws IOException;
    }

    /// One encoding of it. The tag is strong, hence another one for each encoding (RFC 9110, 8.8.3.3).
    ///
    /// @param kept the bytes, or what they are unpacked from when they are sent
    record Form(byte[] kept, boolean packed, long length, String tag) {

        void sendTo(OutputStream out) throws IOException {
            if (!packed) {
                out.write(kept);
                return;
            }
            try (var in = new GZIPInputStream(new ByteArrayInputStream(kept))) {
                in.transferTo(out);
            }
        }
    }

    static Prepared of(String type, @Nullable Language language, byte[] bytes) {
        var hash = hash(bytes);
        var packed = compressed(bytes);
        return new Prepared(
                type,
                language,
                new Form(bytes, false, bytes.length, "\"" + hash + "\""),
                new Form(packed, false, packed.length, "\"" + hash + "-gz\""));
    }

    /// Data that may be very long: they are written bit by bit and held compressed only.
    static Prepared longData(String type, Writing writing) {
        var packed = new ByteArrayOutputStream();
        var counted = new Counted();
        try (var gzip = new DigestOutputStream(new GZIPOutputStream(packed), sha())) {
            writing.to(new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    gzip.write(bytes, from, length);
                    counted.length += length;
                }
            });
            counted.hash = hash(gzip.getMessageDigest());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        var bytes = packed.toByteArray();
        return new Prepared(
                type,
                null,
                new Form(bytes, true, counted.length, "\"" + counted.hash + "\""),
                new Form(bytes, false, bytes.length, "\"" + counted.hash + "-gz\""));
    }

    private static final class Counted {
        private long length;
        private String hash = "";
    }

    static Prepared html(Language language, String html) {
        return of("text/html;charset=UTF-8", language, html.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] bytes) {
        var digest = sha();
        digest.update(bytes);
        return hash(digest);
    }

    private static String hash(MessageDigest digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), 12));
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
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
