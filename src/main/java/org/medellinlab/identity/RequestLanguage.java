package org.medellinlab.identity;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// The language of somebody of whom only the browser is known: what was chosen there, else what the
/// browser wishes.
final class RequestLanguage {

    static final String COOKIE = "lang";

    private RequestLanguage() {}

    static Language of(jakarta.servlet.http.HttpServletRequest request) {
        return chosen(request.getCookies()).orElseGet(() -> Language.preferredIn(request.getHeader("Accept-Language")));
    }

    static Optional<Language> chosen(Cookie @Nullable [] cookies) {
        return Stream.ofNullable(cookies)
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> Language.ofTag(cookie.getValue()));
    }
}
