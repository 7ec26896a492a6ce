package org.medellinlab.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.medellinlab.shared.Refused;

/// Short words after an action. What went well passes by; what did not stays until it is read.
public final class Notices {

    private Notices() {}

    public static void done(String words) {
        var notice = Notification.show(words, 4000, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        notice.setAssertive(false);
    }

    /// A rule's "no", in the reader's words, where the action was: `there` is any component of that screen.
    public static void refused(Component there, Refused refused) {
        failed(there, there.getTranslation(refused.key(), refused.arguments()));
    }

    public static void failed(Component there, String words) {
        var notice = new Notification();
        var close = new Button(there.getTranslation("shared.notice.close"), click -> notice.close());
        notice.add(new Span(words), close);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
        notice.setDuration(0);
        notice.open();
    }
}
