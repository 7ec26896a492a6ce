package org.medellinlab.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Another house's sign-in, when there is one: `MEDELLINLAB_OIDC_…` in the environment.
///
/// @param issuer its address, below which `/.well-known/openid-configuration` is; absent when there is none
/// @param name what people call it, on the button
@ConfigurationProperties("medellinlab.oidc")
record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String name) {

    /// Whether there is one; an empty variable names none. Asked when somebody comes, not when the product is built.
    boolean isThere() {
        return issuer != null && !issuer.isBlank();
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
