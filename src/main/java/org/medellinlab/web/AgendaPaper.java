package org.medellinlab.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.medellinlab.shared.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// The agenda as a PDF, a sheet a day, with a font that has every letter of our languages. It fetches nothing.
@Component
class AgendaPaper {

    private static final String FONTS = "registration/fonts/DejaVuSansCondensed";

    private final ITemplateEngine templates;

    AgendaPaper(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] pdf(AgendaPage model, Language language) {
        var html = templates.process(
                "public/agenda-paper", new Context(language.locale(), Map.of("m", model, "page", model.page())));
        var out = new ByteArrayOutputStream(60_000);
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font(".ttf"), "Lab", 400, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(() -> font("-Bold.ttf"), "Lab", 700, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(html, null);
        builder.withProducer("Medellín Lab");
        builder.toStream(out);
        try {
            builder.run();
            return out.toByteArray();
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
