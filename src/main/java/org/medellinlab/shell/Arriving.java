package org.medellinlab.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import org.jsoup.nodes.Document;
import org.medellinlab.identity.LanguageChoice;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.stereotype.Component;

/// What stands on the screen until its scripts are there, which takes seconds on a phone that has never been here:
/// whose page it is and that it is coming; and, where no script may run, where to read on without.
@Component
class Arriving implements VaadinServiceInitListener {

    private final LanguageChoice choice;
    private final Messages messages;

    Arriving(LanguageChoice choice, Messages messages) {
        this.choice = choice;
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> add(page.getDocument(), language(page.getVaadinRequest())));
    }

    private void add(Document page, Language reader) {
        // until the screen says its own: a page without one is known by its address
        page.title(messages.get(reader, "shared.product"));
        var arriving = page.body().appendElement("div").id("arriving");
        arriving.attr("role", "status");
        arriving.appendElement("strong").text(messages.get(reader, "shared.product"));
        arriving.appendElement("span").text(messages.get(reader, "shell.arriving"));
        arriving.appendElement("i").attr("aria-hidden", "true");
        var without = arriving.appendElement("noscript");
        without.appendElement("p").text(messages.get(reader, "shell.arriving.no-script"));
        without.appendElement("a").attr("href", "/").text(messages.get(reader, "shell.arriving.public"));
    }

    private Language language(VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                ? choice.of(servlet.getHttpServletRequest())
                : Language.ES;
    }
}
