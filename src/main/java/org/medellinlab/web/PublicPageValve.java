package org.medellinlab.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Answers the public addresses with prepared bytes, before filters, security, sessions and servlets are involved, or
/// even made: a page can be read while the rest of the product still starts. Passes everything else on.
class PublicPageValve extends ValveBase {

    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /// The agenda has a script of ours, for what a page made in advance cannot know: what time it is.
    static final String AGENDA_POLICY = POLICY + "; script-src 'self'";

    /// That of the network asks for the page of a country, and puts it in place.
    static final String NETWORK_POLICY = AGENDA_POLICY + "; connect-src 'self'";

    private static final Logger LOG = LoggerFactory.getLogger(PublicPageValve.class);

    private final PublicAnswers answers;

    PublicPageValve(PublicAnswers answers) {
        super(true);
        this.answers = answers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var path = request.getRequestURI();
        var passedOn = false;
        try {
            var answer = answers.at(path, request.getQueryString());
            passedOn = answer == null;
            if (answer != null) {
                give(path, answer, request, response);
            }
        } catch (DataAccessException away) {
            // pages of promises that nobody has read yet need the database; all others stay
            LOG.warn("{} cannot be written: {}", path, away.toString());
            response.setHeader("Retry-After", "10");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        if (passedOn) {
            getNext().invoke(request, response);
        }
    }

    private static void give(String path, Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var method = request.getMethod();
        var head = "HEAD".equals(method);
        if (!head && !"GET".equals(method)) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var query = request.getQueryString();
        var prepared = answer.in(language(query, request));
        var form = wantsGzip(request.getHeader("Accept-Encoding")) ? prepared.gzip() : prepared.plain();
        response.setHeader("ETag", form.tag());
        response.setHeader("Vary", answer.isOneForAll() ? "Accept-Encoding" : "Accept-Encoding, Accept-Language");
        response.setHeader("Cache-Control", cacheControl(path, query));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Content-Security-Policy", policy(path));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (matches(request.getHeader("If-None-Match"), form.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(prepared.type());
        if (prepared.language() != null) {
            response.setHeader("Content-Language", prepared.language().tag());
        }
        if (form == prepared.gzip()) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (path.endsWith(".json") || path.endsWith(".csv") || path.endsWith(".xml")) {
            response.setHeader("Access-Control-Allow-Origin", "*"); // open data: any page may read it
        }
        response.setContentLengthLong(form.length());
        if (!head) {
            form.sendTo(response.getOutputStream());
        }
    }

    private static String policy(String path) {
        return path.endsWith("/agenda") ? AGENDA_POLICY : path.startsWith("/network") ? NETWORK_POLICY : POLICY;
    }

    /// Styles and scripts carry a print of their bytes in their address, and never change under it; pages are asked for
    /// again.
    private static String cacheControl(String path, @Nullable String query) {
        return (path.startsWith("/styles/") || path.endsWith(".js")) && query != null && query.startsWith("v=")
                ? "public, max-age=31536000, immutable"
                : "public, max-age=0, must-revalidate";
    }

    private static Language language(@Nullable String query, HttpServletRequest request) {
        if (query != null) {
            for (var pair : query.split("&", 20)) {
                if (pair.startsWith("lang=")) {
                    var asked = Language.ofTag(pair.substring("lang=".length()));
                    if (asked.isPresent()) {
                        return asked.get();
                    }
                }
            }
        }
        return Language.preferredIn(request.getHeader("Accept-Language"));
    }

    /// RFC 9110, 12.5.3, as far as one encoding needs it.
    static boolean wantsGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        var any = false;
        for (var part : header.toLowerCase(Locale.ROOT).split(",", 50)) {
            var token = part.strip();
            var name = token.split(";", 2)[0].strip();
            if ("gzip".equals(name)) {
                return !isRefused(token);
            }
            any |= "*".equals(name) && !isRefused(token);
        }
        return any;
    }

    private static boolean isRefused(String token) {
        return token.matches(".*;\\s*q\\s*=\\s*0(\\.0{0,3})?\\s*");
    }

    /// RFC 9110, 13.1.2: any of a list, compared weakly, or a star.
    static boolean matches(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        if (header.equals(tag)) {
            return true;
        }
        for (var part : header.split(",", 100)) {
            var candidate = part.strip();
            if (candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
