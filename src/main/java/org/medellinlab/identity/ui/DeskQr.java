package org.medellinlab.identity.ui;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.Svg;
import java.util.Map;

/// A QR code as squares of an SVG: dark on light whatever the colours of the page, with the quiet edge cameras need.
final class DeskQr {

    private static final int QUIET = 4;

    private DeskQr() {}

    /// @param said read out in its place; plain words
    static Svg of(String address, String said) {
        var squares = squares(address);
        var path = new StringBuilder();
        for (var row = 0; row < squares.getHeight(); row++) {
            for (var column = 0; column < squares.getWidth(); column++) {
                if (squares.get(column, row) == 1) {
                    path.append('M')
                            .append(column + QUIET)
                            .append(' ')
                            .append(row + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        var side = squares.getWidth() + 2 * QUIET;
        var svg = new Svg("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>");
        svg.addClassName("desk-qr");
        svg.getElement().setAttribute("role", "img").setAttribute("aria-label", said);
        return svg;
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
