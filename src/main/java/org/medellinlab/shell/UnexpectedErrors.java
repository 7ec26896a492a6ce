package org.medellinlab.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// What an action throws and nobody caught. A rule's "no" is said in words; what is missing or forbidden looks the
/// same;
/// the rest gets a reference number, in the log and on the screen, and the page stays alive.
@Component
class UnexpectedErrors implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        // nobody is there to be told, and nothing of ours went wrong
        if (cause(event.getThrowable(), ClientAbortException.class).isPresent()) {
            LOG.debug("A browser hung up: {}", event.getThrowable().toString());
            return;
        }
        var reference = "%06X".formatted(RANDOM.nextInt(1 << 24)).toUpperCase(Locale.ROOT);
        var refused = cause(event.getThrowable(), Refused.class);
        var hidden = cause(event.getThrowable(), NotForYou.class).isPresent()
                || cause(event.getThrowable(), AccessDeniedException.class).isPresent();
        if (refused.isEmpty() && !hidden) {
            LOG.error("Unexpected, reference {}", reference, event.getThrowable());
        }
        Optional.ofNullable(UI.getCurrent())
                .ifPresent(ui -> ui.access(() -> {
                    if (refused.isPresent()) {
                        Notices.refused(ui, refused.get());
                    } else {
                        Notices.failed(
                                ui,
                                hidden
                                        ? ui.getTranslation("shell.missing.words")
                                        : ui.getTranslation("shell.unexpected", reference));
                    }
                }));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
