package org.medellinlab.shared;

import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/// HTML as a PDF, with a font that has every Latin, Greek and Cyrillic letter. It fetches nothing.
public final class Paper {

    private static final String FONTS = "fonts/DejaVuSansCondensed";
    private static final int USUAL_BYTES = 50_000;

    private Paper() {}

    public static byte[] pdf(String html) {
        var out = new ByteArrayOutputStream(USUAL_BYTES);
        write(html, new DefaultObjectDrawerFactory(), out);
        return out.toByteArray();
    }

    /// @param drawers draw what HTML has no words for
    public static void write(String html, FSObjectDrawerFactory drawers, OutputStream to) {
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font(".ttf"), "Lab", 400, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(() -> font("-Bold.ttf"), "Lab", 700, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useObjectDrawerFactory(drawers);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(html, null);
        builder.withProducer("Medellín Lab");
        builder.toStream(to);
        try {
            builder.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static InputStream font(String ending) {
        try {
            return new ClassPathResource(FONTS + ending).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
