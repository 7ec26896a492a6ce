package org.medellinlab.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.medellinlab.shared.Language;

/// Says on an open page what has changed for its reader. It stays until it is read; what is being typed stays, too:
/// the page is built anew only when the reader says so.
final class ChangeNotice {

    private ChangeNotice() {}

    /// The screen is gone, and Today is in its place.
    static void closed(UI ui) {
        var notice = new Notification();
        notice.addThemeVariants(NotificationVariant.WARNING);
        open(ui, notice, new Span(ui.getTranslation("roles.change.closed")), mine(ui, notice));
    }

    static void roles(UI ui, boolean lost) {
        var notice = new Notification();
        open(
                ui,
                notice,
                new Span(ui.getTranslation(lost ? "roles.change.lost" : "roles.change.more")),
                mine(ui, notice),
                reload(ui, ui.getTranslation("roles.change.reload")));
    }

    /// In the language that was chosen: whoever chose it can read it.
    static void language(UI ui, Language language) {
        var notice = new Notification();
        notice.getElement().setAttribute("lang", language.tag());
        open(
                ui,
                notice,
                new Span(ui.getTranslation(language.locale(), "roles.change.language")),
                reload(ui, ui.getTranslation(language.locale(), "roles.change.reload")));
    }

    private static void open(UI ui, Notification notice, Component... content) {
        var close = new Button(ui.getTranslation("shared.notice.close"), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        notice.add(content);
        notice.add(close);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setAssertive(true);
        notice.setDuration(0);
        notice.open();
    }

    private static Button mine(UI ui, Notification notice) {
        return new Button(ui.getTranslation("roles.mine.title"), click -> {
            notice.close();
            ui.navigate("my-roles");
        });
    }

    private static Button reload(UI ui, String words) {
        return new Button(words, click -> ui.getPage().reload());
    }
}
