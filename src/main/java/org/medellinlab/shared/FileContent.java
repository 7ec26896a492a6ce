package org.medellinlab.shared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A file that is kept, to be handed out to whoever may have it.
///
/// @param name as whoever handed it in called it
/// @param mediaType what its bytes are
/// @param size in bytes
/// @param pieces the content piece by piece, counted from 0; nothing after the last
public record FileContent(String name, String mediaType, long size, IntFunction<Optional<byte[]>> pieces) {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");

    /// A small one, whole.
    public static FileContent of(String name, String mediaType, byte[] whole) {
        return new FileContent(
                name,
                mediaType,
                whole.length,
                position -> position == 0 ? Optional.of(Arrays.copyOf(whole, whole.length)) : Optional.empty());
    }

    /// Whether a browser shows what it is as a picture.
    public static boolean isPicture(@Nullable String mediaType) {
        return mediaType != null && PICTURES.contains(mediaType);
    }

    public boolean isPicture() {
        return isPicture(mediaType);
    }

    /// Piece by piece: neither memory nor a connection is held while a slow reader reads.
    public void writeTo(OutputStream to) throws IOException {
        var position = 0;
        for (var piece = pieces.apply(position); piece.isPresent(); piece = pieces.apply(position)) {
            to.write(piece.get());
            position++;
        }
    }

    /// The same, for whoever reads at their own pace.
    public InputStream stream() {
        var position = new AtomicInteger();
        return new SequenceInputStream(new Enumeration<>() {
            private Optional<byte[]> next = pieces.apply(0);

            @Override
            public boolean hasMoreElements() {
                return next.isPresent();
            }

            @Override
            public InputStream nextElement() {
                var piece = new ByteArrayInputStream(next.orElseThrow());
                next = pieces.apply(position.incrementAndGet());
                return piece;
            }
        });
    }

    public byte[] whole() {
        var bytes = new ByteArrayOutputStream(Math.toIntExact(size));
        try {
            writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
