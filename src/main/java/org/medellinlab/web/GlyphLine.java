package org.medellinlab.web;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Draws words as shapes, with the typeface of our own papers: a picture looks the same on every machine, and needs no
/// typeface installed on it. Signs the typeface does not know are left out.
final class GlyphLine {

    private static final String ELLIPSIS = "…";

    private final TrueTypeFont font;
    private final CmapLookup signs;
    private final double unit;

    private GlyphLine(TrueTypeFont font) throws IOException {
        this.font = font;
        signs = font.getUnicodeCmapLookup();
        unit = font.getUnitsPerEm();
    }

    static GlyphLine of(String resource) {
        try (var in = Objects.requireNonNull(GlyphLine.class.getResourceAsStream(resource))) {
            return new GlyphLine(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// How long the words are at this size.
    double length(String words, double size) {
        return words.codePoints().mapToDouble(this::advance).sum() * size / unit;
    }

    /// The words as a shape whose line begins at a point.
    GeneralPath shape(String words, double size, double x, double y) {
        var all = new GeneralPath();
        var at = x;
        var scale = size / unit;
        for (var sign : words.codePoints().toArray()) {
            var glyph = signs.getGlyphId(sign);
            if (glyph != 0) {
                var place = new AffineTransform(scale, 0, 0, -scale, at, y);
                all.append(place.createTransformedShape(outline(glyph)), false);
                at += advance(sign) * scale;
            }
        }
        return all;
    }

    /// Breaks words into lines no longer than a width; what does not fit into so many lines ends in an ellipsis.
    List<String> broken(String words, double size, double width, int most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : words.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || length(longer, size) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        if (lines.size() > most) {
            lines.subList(most, lines.size()).clear();
            lines.set(most - 1, lines.getLast() + ELLIPSIS);
        }
        return lines.stream().map(one -> cut(one, size, width)).toList();
    }

    private String cut(String line, double size, double width) {
        var cut = line;
        while (length(cut, size) > width && cut.length() > 2) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length() - 1, -1)) + ELLIPSIS;
        }
        return cut;
    }

    private double advance(int sign) {
        try {
            var glyph = signs.getGlyphId(sign);
            return glyph == 0 ? 0 : font.getAdvanceWidth(glyph);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private GeneralPath outline(int glyph) {
        try {
            var found = Objects.requireNonNull(font.getGlyph()).getGlyph(glyph);
            return found == null ? new GeneralPath() : found.getPath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
