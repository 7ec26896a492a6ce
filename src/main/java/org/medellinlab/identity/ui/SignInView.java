package org.medellinlab.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medellinlab.identity.SignInOption;
import org.medellinlab.identity.SignInState;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.ReadingLanguage;
import org.springframework.beans.factory.ObjectProvider;

/// Where people sign in, without a password: first the address, then the code of the mail that
/// came.
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SignInState state;
    private final transient ObjectProvider<SignInOption> options;

    SignInView(SignInState state, ObjectProvider<SignInOption> options) {
        this.state = state;
        this.options = options;
        addClassName("sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var problem = query.getSingleParameter("problem").filter(SignInForms::isKnown);
        var awaited = query.getSingleParameter("again").isPresent()
                        || problem.filter("address"::equals).isPresent()
                ? Optional.<String>empty()
                : awaited();
        removeAll();
        add(header());
        var next = query.getSingleParameter("next").orElse(null);
        add(awaited.map(address -> SignInForms.code(address, problem))
                .orElseGet(() -> SignInForms.address(next, problem)));
        add(SignInForms.passkey(next));
        options.orderedStream()
                .filter(option -> !option.doors(language()).isEmpty())
                .forEach(option -> add(doors(option, next)));
        add(new Anchor("/?lang=" + language().tag(), getTranslation("identity.signin.public")));
        add(new LegalLinks());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.signin.title") + " · " + getTranslation("shared.product");
    }

    private Optional<String> awaited() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest servlet
                ? state.awaited(servlet.getHttpServletRequest())
                : Optional.empty();
    }

    private Div header() {
        var brand = new Span(getTranslation("shared.product"));
        brand.addClassName("sign-in-brand");
        var languages = new Div();
        languages.addClassName("sign-in-languages");
        languages.getElement().setAttribute("role", "group");
        languages.getElement().setAttribute("aria-label", getTranslation("identity.signin.languages"));
        for (var language : Language.values()) {
            languages.add(choice(language));
        }
        var header = new Div(brand, languages);
        header.addClassName("sign-in-header");
        return header;
    }

    private NativeButton choice(Language language) {
        var button = new NativeButton(
                language.tag().toUpperCase(Locale.ROOT),
                click -> click.getSource().getUI().ifPresent(ui -> ReadingLanguage.change(ui, language)));
        button.getElement().setAttribute("lang", language.tag());
        button.getElement().setAttribute("aria-label", language.ownName());
        button.getElement().setAttribute("aria-pressed", String.valueOf(language == language()));
        return button;
    }

    private Section doors(SignInOption option, @Nullable String next) {
        var title = new com.vaadin.flow.component.html.H2(option.title(language()));
        var doors = new Div();
        doors.addClassName("sign-in-doors");
        option.doors(language()).forEach(door -> {
            var form = SignInForms.form(door.address(), SignInForms.submit(door.words(), "sign-in-door"));
            SignInForms.remember(next, form);
            doors.getElement().appendChild(form);
        });
        var section = new Section(title, doors);
        section.addClassName("sign-in-option");
        return section;
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
