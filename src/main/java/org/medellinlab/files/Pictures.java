package org.medellinlab.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.medellinlab.shared.Refused;

/// Draws pictures anew: upright, no larger than needed, and without what the camera wrote beside them, such as where
/// and when they were taken.
final class Pictures {

    /// Those of the largest telephones; what claims more would fill the memory when unpacked.
    private static final long MOST_PIXELS = 120_000_000;

    private static final double QUALITY = 0.86;

    private Pictures() {}

    static boolean isOne(String mediaType) {
        return mediaType.startsWith("image/");
    }

    /// @param longest the longer side of the result, in pixels, at most
    static byte[] redrawn(byte[] picture, String mediaType, int longest) {
        try {
            var shape = shape(picture);
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
        }
    }

    private static int[] shape(byte[] picture) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new Refused("files.picture.unreadable");
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                var shape = new int[] {reader.getWidth(0), reader.getHeight(0)};
                if ((long) shape[0] * shape[1] > MOST_PIXELS) {
                    throw new Refused("files.picture.too-many-pixels", MOST_PIXELS / 1_000_000);
                }
                return shape;
            } finally {
                reader.dispose();
            }
        }
    }
}
