package org.medellinlab.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.medellinlab.shared.NotForYou;

/// It is not there, or not for the reader: the same words and the same status for both.
final class NotFoundView {

    private NotFoundView() {}

    private static int show(Component view) {
        if (view instanceof Main main) {
            main.addClassName("view");
            main.add(
                    new H1(view.getTranslation("shell.missing.title")),
                    new Paragraph(view.getTranslation("shell.missing.words")),
                    new Anchor("", view.getTranslation("shell.missing.home")));
        }
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @AnonymousAllowed
    static class Missing extends Main implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return show(this);
        }
    }

    @AnonymousAllowed
    static class Hidden extends Main implements HasErrorParameter<NotForYou> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotForYou> parameter) {
            return show(this);
        }
    }

    @AnonymousAllowed
    static class Denied extends Main
            implements HasErrorParameter<org.springframework.security.access.AccessDeniedException> {
        @Override
        public int setErrorParameter(
                BeforeEnterEvent event,
                ErrorParameter<org.springframework.security.access.AccessDeniedException> parameter) {
            return show(this);
        }
    }
}
