package org.medellinlab.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.IntFunction;

/// A file on its way to a reader.
///
/// @param name as whoever handed it in called it
/// @param mediaType what its bytes are
/// @param size in bytes
public record FileContent(String name, String mediaType, long size, IntFunction<Optional<byte[]>> pieces) {

    /// Piece by piece: neither memory nor a connection is held while a slow reader reads.
    public void writeTo(OutputStream to) throws IOException {
        var position = 0;
        for (var piece = pieces.apply(position); piece.isPresent(); piece = pieces.apply(position)) {
            to.write(piece.get());
            position++;
        }
    }

    /// All of it, for what takes nothing but the whole.
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
