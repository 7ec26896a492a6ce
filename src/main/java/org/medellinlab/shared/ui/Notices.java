package org.medellinlab.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.medellinlab.shared.Refused;

/// Short words after an action. What went well passes by; what did not stays until it is read.
public final class Notices {

    private static final int UNDO_MILLIS = 15_000;

    private Notices() {}

    public static void done(String words) {
        var notice = Notification.show(words, 4000, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        notice.setAssertive(false);
    }

    /// What was done, and for a while the way back.
    ///
    /// @param undo the word on the button
    public static void undoable(String words, String undo, Runnable back) {
        var notice = new Notification();
        notice.add(new Span(words), new Button(undo, click -> {
            notice.close();
            back.run();
        }));
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setDuration(UNDO_MILLIS);
        notice.open();
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
