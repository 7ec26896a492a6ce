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

/// What a page says when it cannot reach the server, or the server does not know it any more, in the reader's language:
/// above all what became of what was typed.
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
                        "if (window.Vaadin.connectionIndicator) window.Vaadin.connectionIndicator.onlineText = $0;"
                                + "document.documentElement.dataset.goOn = $1",
                        messages.get(reader, "shell.connection.back"),
                        messages.get(reader, "shell.system.button"));
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
        // without it the page loads itself anew, and what was pressed last is gone without a word
        system.setSessionExpiredNotificationEnabled(true);
        system.setSessionExpiredCaption(messages.get(reader, "shell.system.forgotten"));
        system.setSessionExpiredMessage(messages.get(reader, "shell.system.forgotten-words"));
        system.setInternalErrorCaption(messages.get(reader, "shell.system.broken"));
        system.setInternalErrorMessage(goOn);
        system.setSyncErrorCaption(messages.get(reader, "shell.system.apart"));
        system.setSyncErrorMessage(goOn);
        // so is called what has lost the cookie of the page, too
        system.setCookiesDisabledCaption(messages.get(reader, "shell.system.forgotten"));
        system.setCookiesDisabledMessage(messages.get(reader, "shell.system.cookies-words"));
        return system;
    }
}
