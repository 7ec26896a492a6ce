package org.medellinlab.registration;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.medellinlab.shared.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Makes a PDF of a template, with a font that has every Latin, Greek and Cyrillic letter. It fetches nothing.
@Component
class BadgePaper {

    private static final String FONTS = "registration/fonts/DejaVuSansCondensed";

    private final ITemplateEngine templates;

    BadgePaper(ITemplateEngine templates) {
        this.templates = templates;
    }

    void write(String template, Language language, Map<String, Object> model, OutputStream to) {
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("image/qr", new BadgeQr());
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font(".ttf"), "Lab", 400, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(() -> font("-Bold.ttf"), "Lab", 700, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useObjectDrawerFactory(drawers);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(templates.process(template, new Context(language.locale(), model)), null);
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
