package org.medellinlab.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Makes a letter's subject, text and HTML. The words come from the bundles; the templates are
/// structure, ours alone, and never made of anything a person typed.
@Component
class LetterRendering {

    record Rendered(String subject, String text, String html) {}

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Messages messages;
    private final Installation installation;

    LetterRendering(Messages messages, Installation installation) {
        this.messages = messages;
        this.installation = installation;
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver(".html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
    }

    Rendered render(Letter letter) {
        var subject = oneLine(messages.get(letter.language(), letter.kind() + ".subject", subjectArguments(letter)));
        var model = new HashMap<String, Object>(letter.model());
        model.put("title", subject);
        model.put("product", messages.get(letter.language(), "shared.product"));
        model.put("home", installation.address("/?lang=" + letter.language().tag()));
        model.put("lang", letter.language().tag());
        var text = framed(letter.language(), letter.template(), ".txt", model).strip() + "\n";
        var html = framed(letter.language(), letter.template(), ".html", model);
        return new Rendered(subject, text, html);
    }

    private String framed(Language language, String template, String ending, Map<String, Object> model) {
        model.put("body", engine.process(template + ending, new Context(language.locale(), model)));
        return engine.process("frame" + ending, new Context(language.locale(), model));
    }

    private static Object[] subjectArguments(Letter letter) {
        return letter.model().get("subject") instanceof List<?> list ? list.toArray() : new Object[0];
    }

    /// A line break in a subject would be another header.
    static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= 250 ? line : line.substring(0, 249) + "…";
    }

    private static ClassLoaderTemplateResolver resolver(String ending, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(java.util.Set.of("*" + ending));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        return resolver;
    }
}
