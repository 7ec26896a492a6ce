package org.medellinlab.registration;

import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.io.OutputStream;
import java.util.Map;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Paper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// A template as a PDF, in which a code that a scanner reads can stand.
@Component
class BadgePaper {

    private final ITemplateEngine templates;

    BadgePaper(ITemplateEngine templates) {
        this.templates = templates;
    }

    void write(String template, Language language, Map<String, Object> model, OutputStream to) {
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("image/qr", new BadgeQr());
        Paper.write(templates.process(template, new Context(language.locale(), model)), drawers, to);
    }
}
