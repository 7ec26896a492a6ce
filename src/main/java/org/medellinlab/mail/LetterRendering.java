package org.medellinlab.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.unbescape.html.HtmlEscape;

/// Makes a letter's subject, text and HTML. The words come from the bundles; the templates are
/// structure, ours alone, and never made of anything a person typed.
@Component
class LetterRendering {

    record Rendered(String subject, String text, String html) {}

    private final Map<String, Frame> frames = new ConcurrentHashMap<>();
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
        model.putAll(common(letter.language()));
        var context = new Context(letter.language().locale(), model);
        var text =
                frame(letter.language(), ".txt").around(subject, engine.process(letter.template() + ".txt", context));
        var html = frame(letter.language(), ".html")
                .around(HtmlEscape.escapeHtml4Xml(subject), engine.process(letter.template() + ".html", context));
        return new Rendered(subject, text.strip() + "\n", html);
    }

    /// The same around every letter of a language: rendered once, with marks where subject and body go.
    private record Frame(List<String> pieces) {

        private static final String MARK = "-8d1f0c-";
        private static final String TITLE = MARK + "TITLE" + MARK;
        private static final String BODY = MARK + "BODY" + MARK;

        static Frame of(String rendered) {
            return new Frame(List.of(rendered.splitWithDelimiters(TITLE + "|" + BODY, 0)));
        }

        String around(String title, String body) {
            var whole = new StringBuilder();
            pieces.forEach(piece -> whole.append(
                    switch (piece) {
                        case TITLE -> title;
                        case BODY -> body;
                        default -> piece;
                    }));
            return whole.toString();
        }
    }

    private Frame frame(Language language, String ending) {
        return frames.computeIfAbsent(language.tag() + ending, key -> {
            var model = new HashMap<>(common(language));
            model.put("title", Frame.TITLE);
            model.put("body", Frame.BODY);
            return Frame.of(engine.process("frame" + ending, new Context(language.locale(), model)));
        });
    }

    private Map<String, Object> common(Language language) {
        return Map.of(
                "product", messages.get(language, "shared.product"),
                "home", installation.address("/?lang=" + language.tag()),
                "lang", language.tag());
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
