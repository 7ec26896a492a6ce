package org.medellinlab.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// What a chat shows of a link: the words of a promise or what a group is for, as a picture in the page's language.
///
/// @param above the group of a promise, the lab of a group
/// @param words what is promised, or the group's name
/// @param below how it stands, or what the group is for
/// @param percent how far it has come; absent where nothing is measured
record SharePicture(
        String product,
        String above,
        String words,
        String below,
        @Nullable Integer percent) {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;
    private static final int MARGIN = 72;
    private static final int INNER = WIDTH - 2 * MARGIN;

    /// The typefaces, read once, when the first picture is drawn.
    private static final class Type {
        static final GlyphLine PLAIN = GlyphLine.of("/fonts/DejaVuSansCondensed.ttf");
        static final GlyphLine BOLD = GlyphLine.of("/fonts/DejaVuSansCondensed-Bold.ttf");
    }

    private static final Color GROUND = new Color(0x00704A);
    private static final Color INK = Color.WHITE;
    private static final Color SOFT = new Color(0xD5EDE2);
    private static final Color DOT = new Color(0xF2C14E);
    private static final Color TRACK = new Color(0x0B5A3F);

    byte[] png() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(GROUND);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        head(pen);
        statement(pen);
        foot(pen);
        pen.dispose();
        var out = new ByteArrayOutputStream(40_000);
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void head(Graphics2D pen) {
        mark(pen);
        draw(pen, Type.BOLD, product, 30, MARGIN + 64, MARGIN + 34, INK);
        var line = Type.PLAIN.broken(above, 30, INNER, 1).getFirst();
        draw(pen, Type.PLAIN, line, 30, MARGIN, MARGIN + 108, SOFT);
    }

    /// The product's sign, as on every page.
    private static void mark(Graphics2D pen) {
        var scale = 1.5;
        pen.setColor(INK);
        pen.fill(new RoundRectangle2D.Double(MARGIN, MARGIN, 32 * scale, 32 * scale, 24, 24));
        var peaks = new Path2D.Double();
        peaks.moveTo(MARGIN + 7 * scale, MARGIN + 23 * scale);
        peaks.lineTo(MARGIN + 7 * scale, MARGIN + 10 * scale);
        peaks.lineTo(MARGIN + 16 * scale, MARGIN + 18 * scale);
        peaks.lineTo(MARGIN + 25 * scale, MARGIN + 10 * scale);
        peaks.lineTo(MARGIN + 25 * scale, MARGIN + 23 * scale);
        pen.setColor(GROUND);
        pen.setStroke(new java.awt.BasicStroke(4.5f));
        pen.draw(peaks);
        pen.setColor(DOT);
        pen.fill(new Ellipse2D.Double(MARGIN + 13.6 * scale, MARGIN + 5.6 * scale, 4.8 * scale, 4.8 * scale));
    }

    /// As large as fits.
    private void statement(Graphics2D pen) {
        var size = 58;
        List<String> lines = Type.BOLD.broken(words, size, INNER, 99);
        while (lines.size() * size * 1.2 > 290 && size > 38) {
            size -= 4;
            lines = Type.BOLD.broken(words, size, INNER, 99);
        }
        lines = Type.BOLD.broken(words, size, INNER, (int) (290 / (size * 1.2)));
        var y = MARGIN + 130 + size;
        for (var line : lines) {
            draw(pen, Type.BOLD, line, size, MARGIN, y, INK);
            y += (int) (size * 1.2);
        }
    }

    private void foot(Graphics2D pen) {
        var y = HEIGHT - MARGIN;
        if (percent != null) {
            pen.setColor(TRACK);
            pen.fill(new RoundRectangle2D.Double(MARGIN, y - 62, INNER, 12, 12, 12));
            pen.setColor(DOT);
            pen.fill(new RoundRectangle2D.Double(MARGIN, y - 62, INNER * percent / 100.0, 12, 12, 12));
        }
        var lines = Type.PLAIN.broken(below, 30, INNER, percent == null ? 2 : 1);
        for (var i = 0; i < lines.size(); i++) {
            draw(pen, Type.PLAIN, lines.get(i), 30, MARGIN, y - (lines.size() - 1 - i) * 38, SOFT);
        }
    }

    private static void draw(Graphics2D pen, GlyphLine type, String words, double size, double x, double y, Color ink) {
        pen.setColor(ink);
        pen.fill(type.shape(words, size, x, y));
    }
}
