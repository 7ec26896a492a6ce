package org.medellinlab.web;

import java.util.Map;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Paper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// The agenda as a PDF, a sheet a day.
@Component
class AgendaPaper {

    private final ITemplateEngine templates;

    AgendaPaper(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] pdf(AgendaPage model, Language language) {
        return Paper.pdf(templates.process(
                "public/agenda-paper", new Context(language.locale(), Map.of("m", model, "page", model.page()))));
    }
}
