package org.medellinlab.identity;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.shared.Installation;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is asked of a browser's passkeys and how the answers are checked, by Spring Security. For which house and which
/// address a key is good follows from the configured base URL and from nothing a request says. A key must have
/// recognised its person (finger, face, PIN): it is the only proof there is. Made when first needed.
@Component
@Lazy
class PasskeyCeremony {

    private static final String NAME = "Medellín Lab";
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> NEW_KEY =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN_KEY =
            new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final PublicKeyCredentialRpEntity house;
    private final Webauthn4JRelyingPartyOperations checks;
    private final PasskeyStore store;

    PasskeyCeremony(Installation installation, PasskeyStore store) {
        var base = installation.baseUrl();
        this.store = store;
        house = PublicKeyCredentialRpEntity.builder()
                .id(base.getHost())
                .name(NAME)
                .build();
        checks = new Webauthn4JRelyingPartyOperations(
                store, store, house, Set.of(base.getScheme() + "://" + base.getRawAuthority()));
    }

    /// The question for a new key, as the browser's script takes it.
    String askForNew(PersonRow person, String challenge, Bytes handle) {
        var address = person.address();
        return json.writeValueAsString(creation(
                challenge,
                ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle)
                        .name(address == null ? person.name() : address.value())
                        .displayName(person.name())
                        .build()));
    }

    /// @throws RuntimeException when the answer is not a right one to the question
    CredentialRecord checkNew(String challenge, Bytes handle, String name, String answer) {
        var person = ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name("")
                .displayName("")
                .build();
        return checks.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                creation(challenge, person), new RelyingPartyPublicKey(json.readValue(answer, NEW_KEY), name)));
    }

    /// The question for a known key: whosever it is, so that it tells nothing about anybody.
    String ask(String challenge) {
        return json.writeValueAsString(request(challenge));
    }

    /// @return the key that answered rightly
    /// @throws RuntimeException when none did
    Bytes check(String challenge, String answer) {
        var shown = json.readValue(answer, SHOWN_KEY);
        var known = Objects.requireNonNull(store.findByCredentialId(shown.getRawId()), "unknown key");
        var handle = shown.getResponse().getUserHandle();
        if (handle != null && !handle.equals(known.getUserEntityUserId())) {
            throw new IllegalArgumentException("a key that names somebody else");
        }
        checks.authenticate(new RelyingPartyAuthenticationRequest(request(challenge), shown));
        return shown.getRawId();
    }

    private PublicKeyCredentialCreationOptions creation(String challenge, PublicKeyCredentialUserEntity person) {
        return PublicKeyCredentialCreationOptions.builder()
                .attestation(AttestationConveyancePreference.NONE)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build())
                .challenge(bytes(challenge))
                .timeout(DoorWaits.LIVES)
                .user(person)
                .rp(house)
                .excludeCredentials(known(person.getId()))
                .build();
    }

    private List<PublicKeyCredentialDescriptor> known(Bytes handle) {
        return store.findByUserId(handle).stream()
                .map(key -> PublicKeyCredentialDescriptor.builder()
                        .id(key.getCredentialId())
                        .transports(key.getTransports())
                        .build())
                .toList();
    }

    private PublicKeyCredentialRequestOptions request(String challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(bytes(challenge))
                .rpId(Objects.requireNonNull(house.getId()))
                .timeout(DoorWaits.LIVES)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .allowCredentials(List.of())
                .build();
    }

    private static Bytes bytes(String challenge) {
        return new Bytes(Base64.getUrlDecoder().decode(challenge));
    }
}
