package org.medellinlab.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The two steps of signing in. They are plain forms, so that they work even when the page's
/// session is gone: the phone was in the mail app meanwhile.
final class SignInForms {

    private static final Set<String> PROBLEMS = Set.of("address", "often", "code", "passkey", "oidc");

    private SignInForms() {}

    static boolean isKnown(String problem) {
        return PROBLEMS.contains(problem);
    }

    static Component address(@Nullable String next, Optional<String> problem) {
        var address = new EmailField(t("identity.signin.address"));
        address.getElement().setAttribute("name", "address");
        address.getElement().setAttribute("autocomplete", "email");
        address.setAutofocus(true);
        var form = form("/sign-in/ask", address.getElement());
        remember(next, form);
        form.appendChild(submit(t("identity.signin.send"), "sign-in-button"));
        var card = card(t("identity.signin.title"), t("identity.signin.words"), problem);
        card.getElement().appendChild(form);
        return card;
    }

    static Component code(String awaited, Optional<String> problem) {
        var code = new TextField(t("identity.signin.check.code"));
        code.getElement().setAttribute("name", "code");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.setMaxLength(12);
        code.setAutofocus(true);
        code.addClassName("sign-in-code");
        var form = form("/sign-in/code", code.getElement(), submit(t("identity.signin.check.enter"), "sign-in-button"));
        var card = card(t("identity.signin.check.title"), t("identity.signin.check.words", awaited), problem);
        card.getElement().appendChild(form);
        var wait = new Paragraph(t("identity.signin.check.wait"));
        wait.addClassName("soft");
        var other = new Anchor("/app/sign-in?again", t("identity.signin.check.other"));
        other.setRouterIgnore(true);
        card.add(wait, other);
        return card;
    }

    /// Shown where the browser knows passkeys; what it does is in the page's script.
    static Component passkey(@Nullable String next) {
        var button = new NativeButton(t("door.passkey.enter"));
        button.addClassName("sign-in-door");
        button.getElement().setAttribute("type", "button").setAttribute("data-passkey", true);
        if (next != null) {
            button.getElement().setAttribute("data-next", next);
        }
        button.getElement().executeJs("this.hidden = !window.PublicKeyCredential");
        UI.getCurrent().getPage().addJavaScript("/sign-in/passkey.js");
        return button;
    }

    /// Where somebody was on their way to.
    static void remember(@Nullable String next, Element form) {
        if (next != null) {
            form.appendChild(new Element("input")
                    .setAttribute("type", "hidden")
                    .setAttribute("name", "next")
                    .setAttribute("value", next));
        }
    }

    static Element form(String action, Element... content) {
        return new Element("form")
                .setAttribute("method", "post")
                .setAttribute("action", action)
                .setAttribute("novalidate", true)
                .appendChild(content);
    }

    static Element submit(String words, String className) {
        var button = new NativeButton(words);
        button.addClassName(className);
        button.getElement().setAttribute("type", "submit");
        return button.getElement();
    }

    private static Div card(String title, String words, Optional<String> problem) {
        var card = new Div(new H1(title), new Paragraph(words));
        card.addClassName("sign-in-card");
        problem.ifPresent(which -> {
            var notice = new Paragraph(t("identity.signin.problem." + which));
            notice.addClassName("sign-in-problem");
            notice.getElement().setAttribute("role", "alert");
            card.add(notice);
        });
        return card;
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
