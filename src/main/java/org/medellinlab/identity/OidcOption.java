package org.medellinlab.identity;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The button that leads to the other house's sign-in, when there is one.
@Component
@Order(10)
class OidcOption implements SignInOption {

    private final Messages messages;
    private final OidcSettings settings;

    OidcOption(Messages messages, OidcSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    @Override
    public String title(Language language) {
        return messages.get(language, "door.oidc.title");
    }

    @Override
    public List<Door> doors(Language language) {
        return settings.isThere()
                ? List.of(new Door("/sign-in/oidc", messages.get(language, "door.oidc.button", name())))
                : List.of();
    }

    private String name() {
        var issuer = Objects.requireNonNull(settings.issuer());
        return settings.name() == null || settings.name().isBlank()
                ? Objects.requireNonNullElse(URI.create(issuer).getHost(), issuer)
                : settings.name();
    }
}
