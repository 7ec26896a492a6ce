package org.medellinlab.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.medellinlab.shared.NotForYou;

/// It is not there, or not for the reader: the same words and the same status for both.
final class NotFoundView {

    private NotFoundView() {}

    private static class Nothing extends Main implements HasDynamicTitle {

        int show() {
            addClassName("view");
            add(
                    new H1(getTranslation("shell.missing.title")),
                    new Paragraph(getTranslation("shell.missing.words")),
                    new Anchor("", getTranslation("shell.missing.home")));
            return HttpStatusCode.NOT_FOUND.getCode();
        }

        @Override
        public String getPageTitle() {
            return getTranslation("shell.missing.title") + " · " + getTranslation("shared.product");
        }
    }

    @AnonymousAllowed
    static class Missing extends Nothing implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return show();
        }
    }

    @AnonymousAllowed
    static class Hidden extends Nothing implements HasErrorParameter<NotForYou> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotForYou> parameter) {
            return show();
        }
    }

    @AnonymousAllowed
    static class Denied extends Nothing
            implements HasErrorParameter<org.springframework.security.access.AccessDeniedException> {
        @Override
        public int setErrorParameter(
                BeforeEnterEvent event,
                ErrorParameter<org.springframework.security.access.AccessDeniedException> parameter) {
            return show();
        }
    }
}
