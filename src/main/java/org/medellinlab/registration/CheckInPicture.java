package org.medellinlab.registration;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Reads the code on a badge from a picture of the camera, for browsers that cannot. The picture is looked at and
/// forgotten.
public final class CheckInPicture {

    /// Ample for what the page sends: a JPEG 640 wide.
    public static final int MOST_BYTES = 200_000;

    private static final int WIDEST = 2000;

    private CheckInPicture() {}

    /// The words of the code in it; nothing when there is none, or it is no picture.
    public static Optional<String> code(byte[] jpeg) {
        if (jpeg.length > MOST_BYTES) {
            return Optional.empty();
        }
        var readers = ImageIO.getImageReadersByFormatName("jpeg");
        var reader = readers.next();
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(stream, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (width > WIDEST || height > WIDEST) {
                return Optional.empty();
            }
            var pixels = reader.read(0).getRGB(0, 0, width, height, null, 0, width);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
            return Optional.of(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText());
        } catch (ReaderException | IOException | RuntimeException noPicture) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
