package org.medellinlab.identity;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The button that leads to the other house's sign-in.
@Component
@Order(10)
@Conditional(OidcConfigured.class)
class OidcOption implements SignInOption {

    private final Messages messages;
    private final String name;

    OidcOption(Messages messages, OidcSettings settings) {
        this.messages = messages;
        var issuer = Objects.requireNonNull(settings.issuer());
        name = settings.name() == null || settings.name().isBlank()
                ? Objects.requireNonNullElse(URI.create(issuer).getHost(), issuer)
                : settings.name();
    }

    @Override
    public String title(Language language) {
        return messages.get(language, "door.oidc.title");
    }

    @Override
    public List<Door> doors(Language language) {
        return List.of(new Door("/sign-in/oidc", messages.get(language, "door.oidc.button", name)));
    }
}
