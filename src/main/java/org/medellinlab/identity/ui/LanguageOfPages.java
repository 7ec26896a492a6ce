package org.medellinlab.identity.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import org.medellinlab.identity.LanguageChoice;
import org.medellinlab.shared.Language;
import org.springframework.stereotype.Component;

/// Opens each page in the reader's language, and says which one it is to screen readers.
@Component
class LanguageOfPages implements VaadinServiceInitListener {

    private final LanguageChoice choice;

    LanguageOfPages(LanguageChoice choice) {
        this.choice = choice;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(opened -> opened.getUI()
                        .setLocale(language(VaadinRequest.getCurrent()).locale()));
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .getElementsByTag("html")
                .attr("lang", language(page.getVaadinRequest()).tag()));
    }

    private Language language(@org.jspecify.annotations.Nullable VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                ? choice.of(servlet.getHttpServletRequest())
                : Language.ES;
    }
}
