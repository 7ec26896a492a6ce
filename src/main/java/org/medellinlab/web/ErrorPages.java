package org.medellinlab.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Says that something is not there or went wrong, in the visitor's language, without a session. What is missing and
/// what
/// is forbidden look the same; the unexpected gets a number that stands in the log too.
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    record ErrorPage(
            Page page,
            String title,
            String advice,
            @Nullable String reference) implements PageModel {}

    private final Renderer renderer;
    private final Messages messages;

    ErrorPages(Renderer renderer, Messages messages) {
        this.renderer = renderer;
        this.messages = messages;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Object> say(HttpServletRequest request) {
        var status = status(request);
        var reference = status.is5xxServerError() && !isHungUp(request) ? reference(request) : null;
        var response = ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept-Language")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Content-Security-Policy", PublicPageValve.POLICY);
        if (wantsData(request)) {
            var body = reference == null
                    ? Map.<String, Object>of("status", status.value(), "title", status.getReasonPhrase())
                    : Map.<String, Object>of(
                            "status", status.value(), "title", status.getReasonPhrase(), "reference", reference);
            return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
        }
        var language = Language.ofTag(asked(request))
                .orElseGet(() -> Language.preferredIn(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        return response.contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(html(status, language, reference));
    }

    private String html(HttpStatus status, Language language, @Nullable String reference) {
        var kind =
                status.is5xxServerError() ? "broken" : status == HttpStatus.METHOD_NOT_ALLOWED ? "method" : "missing";
        if (status == HttpStatus.BAD_REQUEST || status == HttpStatus.TOO_MANY_REQUESTS) {
            kind = status == HttpStatus.BAD_REQUEST ? "unclear" : "busy";
        }
        var title = messages.get(language, "web.error." + kind);
        return renderer.html(
                "public/error",
                language,
                new ErrorPage(
                        new Page(language, "/", title, null, null),
                        title,
                        messages.get(language, "web.error." + kind + ".advice"),
                        reference));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null) {
            return HttpStatus.INTERNAL_SERVER_ERROR;
        }
        return status == HttpStatus.FORBIDDEN ? HttpStatus.NOT_FOUND : status;
    }

    /// The browser went away while it was answered: nobody reads what is written here.
    private static boolean isHungUp(HttpServletRequest request) {
        for (var at = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
                at != null;
                at = at.getCause()) {
            if (at instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }

    private static String reference(HttpServletRequest request) {
        var reference = Ids.untraceable().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error(
                "Reference {} at {}",
                reference,
                withoutSecrets(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))),
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return reference;
    }

    /// An address whose last part opens something, or is whatever somebody typed, is told without it.
    private static String withoutSecrets(String path) {
        var start = path.length() > 40 ? path.substring(0, 40) : path;
        return start.matches("(/[a-z-]{1,20})*/?") ? start : start.replaceAll("/(?![a-z-]{1,20}(/|$))[^/]*", "/…");
    }

    private static boolean wantsData(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    private static @Nullable String asked(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query != null) {
            for (var pair : query.split("&", 20)) {
                if (pair.startsWith("lang=")) {
                    return pair.substring("lang=".length());
                }
            }
        }
        return null;
    }
}
