package org.medellinlab.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.identity.DoorWaits.Purpose;
import org.medellinlab.identity.SignIn.Proved;
import org.medellinlab.shared.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The way to another house's sign-in and back: what was asked for (state, nonce, verifier) waits in the database for
/// the browser that was sent there. Whoever comes back with an address that house has verified is the person we know
/// at that address, or nobody.
@Component
@Lazy
class OidcSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Asked(
            String state,
            String nonce,
            String verifier,
            @Nullable String next) {}

    private final OidcHouse house;
    private final DoorWaits waits;
    private final Directory directory;

    OidcSignIn(OidcHouse house, DoorWaits waits, Directory directory) {
        this.house = house;
        this.waits = waits;
        this.directory = directory;
    }

    /// @return where to send the browser; nothing when the other house cannot be reached
    Optional<String> begin(String browser, @Nullable String next, HttpServletRequest request) {
        try {
            var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                    new InMemoryClientRegistrationRepository(house.registration()));
            resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
            var asked = Objects.requireNonNull(resolver.resolve(request, OidcHouse.ID));
            waits.put(
                    Purpose.OIDC,
                    browser,
                    JSON.writeValueAsString(new Asked(
                            Objects.requireNonNull(asked.getState()),
                            attribute(asked, OidcParameterNames.NONCE),
                            attribute(asked, PkceParameterNames.CODE_VERIFIER),
                            next)));
            return Optional.of(asked.getAuthorizationRequestUri());
        } catch (DataAccessException unusable) {
            throw unusable;
        } catch (RuntimeException unreachable) {
            LOG.warn("The other house's sign-in cannot be used: {}", unreachable.toString());
            return Optional.empty();
        }
    }

    /// Who came back, if we know them; the question is used up, whatever the answer is.
    Optional<Proved> prove(String browser, String state, String code) {
        var asked = waits.take(Purpose.OIDC, browser)
                .map(content -> JSON.readValue(content, Asked.class))
                .filter(kept -> MessageDigest.isEqual(Secrets.hash(kept.state()), Secrets.hash(state)));
        if (asked.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        return address(asked.get(), code)
                .flatMap(directory::personAt)
                .map(person -> new Proved(person, asked.get().next()));
    }

    private Optional<EmailAddress> address(Asked asked, String code) {
        try {
            var token = house.token(exchange(asked, code));
            return Optional.of(token)
                    .filter(verified -> Boolean.TRUE.equals(verified.getEmailVerified()))
                    .map(OidcIdToken::getEmail)
                    .filter(EmailAddress::isValid)
                    .map(EmailAddress::new);
        } catch (RuntimeException wrong) {
            LOG.info(
                    "A token of the other house was refused: {}",
                    wrong.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private OAuth2AuthorizationExchange exchange(Asked asked, String code) {
        var registration = house.registration();
        var back = Objects.requireNonNull(registration.getRedirectUri());
        var request = OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .redirectUri(back)
                .scopes(registration.getScopes())
                .state(asked.state())
                .attributes(Map.of(
                        OidcParameterNames.NONCE, asked.nonce(), PkceParameterNames.CODE_VERIFIER, asked.verifier()))
                .build();
        var response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(back)
                .state(asked.state())
                .build();
        return new OAuth2AuthorizationExchange(request, response);
    }

    private static String attribute(OAuth2AuthorizationRequest request, String name) {
        return Objects.requireNonNull(request.<String>getAttribute(name), name);
    }
}
