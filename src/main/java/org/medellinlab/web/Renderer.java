package org.medellinlab.web;

import java.util.Map;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Writes a page. Templates get records and the words of the bundles, and can reach nothing else.
@Component
class Renderer {

    private final ITemplateEngine templates;
    private final FixedAnswers fixed;
    private final String site;
    private volatile Foot foot = new Foot("", "");

    Renderer(ITemplateEngine templates, FixedAnswers fixed, Installation installation) {
        site = installation.baseUrl().toString().replaceAll("/+$", "");
        this.templates = templates;
        this.fixed = fixed;
    }

    /// Where the product is reached, without a slash at its end.
    String site() {
        return site;
    }

    /// What every page written from now on says at its foot.
    void stand(Foot next) {
        foot = next;
    }

    String html(String template, Language language, PageModel model) {
        return templates.process(
                template,
                new Context(
                        language.locale(),
                        Map.of("m", model, "page", model.page(), "print", fixed.print(), "foot", foot, "site", site)));
    }

    Prepared page(String template, Language language, PageModel model) {
        return Prepared.html(language, html(template, language, model));
    }
}
