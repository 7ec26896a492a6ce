package org.medellinlab.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.medellinlab.shared.Refused;

/// Draws pictures anew: upright, no larger than needed, and without what the camera wrote beside them, such as where
/// and when they were taken.
final class Pictures {

    /// A photo of a good telephone; what claims more would fill the memory when unpacked.
    private static final long MOST_PIXELS = 50_000_000;

    /// Other pictures may take eight bytes a pixel, and a few hundred thousand of a file.
    private static final long MOST_PIXELS_OF_OTHERS = 25_000_000;

    /// One after the other: each may take hundreds of megabytes for a moment.
    private static final Semaphore TABLE = new Semaphore(1);

    private static final double QUALITY = 0.86;

    private Pictures() {}

    static boolean isOne(String mediaType) {
        return mediaType.startsWith("image/");
    }

    /// @param longest the longer side of the result, in pixels, at most
    static byte[] redrawn(byte[] picture, String mediaType, int longest) {
        TABLE.acquireUninterruptibly();
        try {
            var shape = shape(picture, mediaType.endsWith("jpeg") ? MOST_PIXELS : MOST_PIXELS_OF_OTHERS);
            var side = Math.min(longest, Math.max(shape[0], shape[1]));
            var out = new ByteArrayOutputStream();
            Thumbnails.of(new ByteArrayInputStream(picture))
                    .size(side, side)
                    .outputFormat(mediaType.endsWith("png") ? "png" : "jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
            return out.toByteArray();
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof Refused refused ? refused : new Refused("files.picture.unreadable");
        } finally {
            TABLE.release();
        }
    }

    private static int[] shape(byte[] picture, long most) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new Refused("files.picture.unreadable");
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                var shape = new int[] {reader.getWidth(0), reader.getHeight(0)};
                if ((long) shape[0] * shape[1] > most) {
                    throw new Refused("files.picture.too-many-pixels", most / 1_000_000);
                }
                return shape;
            } finally {
                reader.dispose();
            }
        }
    }
}
