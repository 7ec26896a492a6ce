package org.medellinlab.registration;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Draws `<object type="image/qr" data="…">` as squares, not as an image: it stays sharp on any printer.
class BadgeQr implements FSObjectDrawer {

    private static final int QUIET = 4;

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element object,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var squares = squares(object.getAttribute("data"));
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                to -> draw(squares, to, width / dotsPerPixel));
        return null;
    }

    private static void draw(ByteMatrix squares, Graphics2D to, double width) {
        var side = width / (squares.getWidth() + 2 * QUIET);
        var path = new Path2D.Double();
        for (var row = 0; row < squares.getHeight(); row++) {
            for (var column = 0; column < squares.getWidth(); column++) {
                if (squares.get(column, row) == 1) {
                    path.append(
                            new java.awt.geom.Rectangle2D.Double(
                                    (column + QUIET) * side, (row + QUIET) * side, side, side),
                            false);
                }
            }
        }
        to.setColor(Color.BLACK);
        to.fill(path);
    }

    private static ByteMatrix squares(String words) {
        try {
            return Encoder.encode(words, ErrorCorrectionLevel.M, Map.<EncodeHintType, Object>of())
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
