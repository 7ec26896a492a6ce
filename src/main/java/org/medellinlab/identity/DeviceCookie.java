package org.medellinlab.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.medellinlab.shared.Installation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookies of this module. Behind TLS their names carry the prefix `__Host-`, which keeps a
/// neighbouring host from planting them.
@Component
class DeviceCookie {

    private static final String DEVICE = "lab";
    private static final String ASKED = "lab-asked";
    private static final String WAITING = "lab-door";

    private final boolean secure;

    DeviceCookie(Installation installation) {
        secure = installation.isSecure();
    }

    Optional<String> device(HttpServletRequest request) {
        return read(request, DEVICE);
    }

    void stay(HttpServletResponse response, String secret) {
        write(response, DEVICE, secret, Devices.STAYS);
    }

    void forgetDevice(HttpServletResponse response) {
        write(response, DEVICE, "", Duration.ZERO);
    }

    /// What binds the code of a mail to the browser that asked for it.
    Optional<String> asked(HttpServletRequest request) {
        return read(request, ASKED);
    }

    void remember(HttpServletResponse response, String asked, Duration time) {
        write(response, ASKED, asked, time);
    }

    void forgetAsked(HttpServletResponse response) {
        write(response, ASKED, "", Duration.ZERO);
    }

    /// What binds a question to a passkey, or a way to another house and back, to the browser.
    Optional<String> waiting(HttpServletRequest request) {
        return read(request, WAITING);
    }

    /// A new one, for a question that is about to be asked.
    String startWaiting(HttpServletResponse response) {
        var secret = Secrets.next();
        write(response, WAITING, secret, DoorWaits.LIVES);
        return secret;
    }

    void stopWaiting(HttpServletResponse response) {
        write(response, WAITING, "", Duration.ZERO);
    }

    private Optional<String> read(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name(name)))
                .map(Cookie::getValue)
                .filter(value -> value.length() == 32)
                .findFirst();
    }

    private void write(HttpServletResponse response, String name, String value, Duration time) {
        var cookie = ResponseCookie.from(name(name), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(time)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(String name) {
        return secure ? "__Host-" + name : name;
    }
}
