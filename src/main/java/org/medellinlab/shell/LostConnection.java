package org.medellinlab.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import org.jspecify.annotations.Nullable;
import org.medellinlab.identity.LanguageChoice;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.stereotype.Component;

/// What a page says when it cannot reach the server, in the reader's language: above all that what was typed is still
/// there.
@Component
class LostConnection implements VaadinServiceInitListener {

    private final Messages messages;
    private final LanguageChoice choice;

    LostConnection(Messages messages, LanguageChoice choice) {
        this.messages = messages;
        this.choice = choice;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> system(language(info.getRequest(), info.getLocale())));
        // a page knows its language only once all who hear of it have been told
        event.getSource()
                .addUIInitListener(opened -> opened.getUI()
                        .addBeforeEnterListener(enter ->
                                say(enter.getUI(), Language.of(enter.getUI().getLocale()))));
    }

    private void say(UI ui, Language reader) {
        // one line on a phone
        var lost = messages.get(reader, "shell.connection.lost");
        ui.getReconnectDialogConfiguration().setDialogText(lost);
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(lost);
        ui.getPage()
                .executeJs(
                        "if (window.Vaadin.connectionIndicator) window.Vaadin.connectionIndicator.onlineText = $0",
                        messages.get(reader, "shell.connection.back"));
    }

    private Language language(@Nullable VaadinRequest request, java.util.@Nullable Locale locale) {
        if (request instanceof VaadinServletRequest servlet) {
            return choice.of(servlet.getHttpServletRequest());
        }
        return locale == null ? Language.ES : Language.of(locale);
    }

    private SystemMessages system(Language reader) {
        var goOn = messages.get(reader, "shell.system.go-on");
        var system = new CustomizedSystemMessages();
        system.setInternalErrorCaption(messages.get(reader, "shell.system.broken"));
        system.setInternalErrorMessage(goOn);
        system.setSyncErrorCaption(messages.get(reader, "shell.system.apart"));
        system.setSyncErrorMessage(goOn);
        system.setCookiesDisabledCaption(messages.get(reader, "shell.system.cookies"));
        system.setCookiesDisabledMessage(messages.get(reader, "shell.system.cookies-words"));
        return system;
    }
}
