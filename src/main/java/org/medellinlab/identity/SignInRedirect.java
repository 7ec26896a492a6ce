package org.medellinlab.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Sends whoever must sign in first to the sign-in page, which knows where they wanted to go. A
/// form or a script is told so instead: what was typed must not end in a redirect.
class SignInRedirect implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException {
        if (!"GET".equals(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var query = request.getQueryString();
        var next = SignInEndpoints.safe(request.getRequestURI() + (query == null ? "" : "?" + query));
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(
                next == null || next.equals("/app/")
                        ? "/app/sign-in"
                        : "/app/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
}
