package org.medellinlab.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.EmbeddedEnvironment;
import org.medellinlab.Mail;
import org.medellinlab.shared.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Shows the mails of the demonstration to whoever tries it: nobody's real mail is there. For people at
/// `/demo/mail`, for programs at `/demo/mail.json`, newest first; `?to=` only those to an address.
@RestController
@ConditionalOnProperty("medellinlab.demo")
class DemoMail {

    private static final int SHOWN = 200;

    private final ITemplateEngine templates;

    DemoMail(ITemplateEngine templates) {
        this.templates = templates;
    }

    @GetMapping(path = "/demo/mail.json", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Mail> data(@RequestParam(required = false) @Nullable String to) {
        return newest(to);
    }

    @GetMapping(path = "/demo/mail", produces = "text/html;charset=UTF-8")
    String page(@RequestParam(required = false) @Nullable String to) {
        var mails = newest(to).stream().limit(SHOWN).toList();
        return templates.process(
                "demo/mail",
                new Context(Language.EN.locale(), Map.of("mails", mails, "to", to == null ? "" : to.strip())));
    }

    private static List<Mail> newest(@Nullable String to) {
        return Stream.of(EmbeddedEnvironment.mailServer().getReceivedMessages())
                .map(Mail::of)
                .filter(mail -> to == null || to.isBlank() || mail.to().equalsIgnoreCase(to.strip()))
                .toList()
                .reversed();
    }
}
