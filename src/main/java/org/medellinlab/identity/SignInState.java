package org.medellinlab.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What the sign-in page shows: whether this browser has asked and may type a code.
@Service
@PreAuthorize("permitAll()")
public class SignInState {

    private final SignIn signIn;
    private final DeviceCookie cookie;

    SignInState(SignIn signIn, DeviceCookie cookie) {
        this.signIn = signIn;
        this.cookie = cookie;
    }

    /// The address this browser asked for, known or not.
    public Optional<String> awaited(HttpServletRequest request) {
        return cookie.asked(request).flatMap(signIn::awaited);
    }
}
