package org.medellinlab.journey;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// What a camera sees to which somebody shows a badge: a film of one picture, as Chromium plays it instead of a camera.
final class FakeCamera {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 10;
    private static final int SQUARE = 8;
    private static final byte WHITE = (byte) 235;
    private static final byte BLACK = 16;

    private FakeCamera() {}

    /// The flags with which Chromium takes the film for its camera and asks nobody.
    static String[] showing(String code, Path film) throws IOException, WriterException {
        write(Encoder.encode(code, ErrorCorrectionLevel.M, Map.of()).getMatrix(), film);
        return new String[] {
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-video-capture=" + film.toAbsolutePath()
        };
    }

    /// YUV4MPEG2: the grey values of every pixel, then two small planes without colour.
    private static void write(ByteMatrix squares, Path film) throws IOException {
        var grey = new byte[WIDTH * HEIGHT];
        Arrays.fill(grey, WHITE);
        var left = (WIDTH - squares.getWidth() * SQUARE) / 2;
        var top = (HEIGHT - squares.getHeight() * SQUARE) / 2;
        for (var y = 0; y < squares.getHeight() * SQUARE; y++) {
            for (var x = 0; x < squares.getWidth() * SQUARE; x++) {
                if (squares.get(x / SQUARE, y / SQUARE) == 1) {
                    grey[(top + y) * WIDTH + left + x] = BLACK;
                }
            }
        }
        var colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, (byte) 128);
        Files.createDirectories(film.toAbsolutePath().getParent());
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(film))) {
            to.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (var frame = 0; frame < FRAMES; frame++) {
                to.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                to.write(grey);
                to.write(colour);
            }
        }
    }
}
