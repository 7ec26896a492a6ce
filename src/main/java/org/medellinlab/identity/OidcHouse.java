package org.medellinlab.identity;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Installation;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// The other house: what it says of itself, read when somebody first wants to go there and not before, and the exchange
/// of a code for a token it has signed, checked by Spring Security (signature, issuer, audience, times, nonce).
@Component
@Lazy
class OidcHouse {

    static final String ID = "oidc";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private final Installation installation;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;
    private volatile @Nullable ClientRegistration known;

    OidcHouse(OidcSettings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(client());
        // what the token says is enough: nothing more is asked about the person
        exchange = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
    }

    /// @throws RuntimeException when it cannot be reached or is another one
    ClientRegistration registration() {
        var found = known;
        if (found == null) {
            found = ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(settings.issuer()))
                    .registrationId(ID)
                    .clientId(Objects.requireNonNull(settings.clientId()))
                    .clientSecret(Objects.requireNonNull(settings.clientSecret()))
                    .redirectUri(installation.address("/sign-in/oidc/return"))
                    .scope("openid", "email")
                    .build();
            known = found;
        }
        return found;
    }

    /// @throws RuntimeException when anything about it is wrong
    OidcIdToken token(OAuth2AuthorizationExchange back) {
        var who = exchange.authenticate(new OAuth2LoginAuthenticationToken(registration(), back));
        return ((OidcUser) Objects.requireNonNull(Objects.requireNonNull(who).getPrincipal())).getIdToken();
    }

    private static RestClient client() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
