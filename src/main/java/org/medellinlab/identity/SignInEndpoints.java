package org.medellinlab.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medellinlab.identity.SignIn.Asked;
import org.medellinlab.identity.SignIn.Proved;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the forms of the sign-in page and the link in the mail lead to. They are not part of the
/// Vaadin page because they set cookies, and must work when that page's session is gone.
@Controller
class SignInEndpoints {

    private static final String PAGE = "/app/sign-in";
    private static final Pattern NEXT = Pattern.compile("/(app|my)(/[A-Za-z0-9_-]+)*/?(\\?[A-Za-z0-9_=&%.-]*)?");
    private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final SignIn signIn;
    private final SignInLimits limits;
    private final Entrance entrance;
    private final DeviceCookie cookie;

    SignInEndpoints(SignIn signIn, SignInLimits limits, Entrance entrance, DeviceCookie cookie) {
        this.signIn = signIn;
        this.limits = limits;
        this.entrance = entrance;
        this.cookie = cookie;
    }

    @PostMapping("/sign-in/ask")
    ResponseEntity<Void> ask(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!EmailAddress.isValid(address)) {
            return to(PAGE + "?problem=address");
        }
        if (!limits.mayAsk(request.getRemoteAddr())) {
            return to(PAGE + "?problem=often");
        }
        return switch (signIn.ask(new EmailAddress(address), safe(next))) {
            case Asked.TooOften() -> to(PAGE + "?problem=often");
            case Asked.Remember(var browser) -> {
                cookie.remember(response, browser, SignIn.LIVES);
                yield to(PAGE);
            }
        };
    }

    @PostMapping("/sign-in/code")
    ResponseEntity<Void> code(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var digits = code.replaceAll("\\D", "");
        return proved(request, () -> cookie.asked(request).flatMap(browser -> signIn.byCode(browser, digits)))
                .map(proved -> enter(proved, request, response))
                .orElseGet(() -> to(PAGE + "?problem=code"));
    }

    /// Shows a button. Scanners open every link of a mail, so opening it changes nothing.
    @GetMapping("/sign-in/link/{link}")
    String show(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        var opens = LINK.matcher(link).matches() && signIn.opens(link);
        return page(opens, link, request, response, model);
    }

    @PostMapping("/sign-in/link/{link}")
    @Nullable
    String use(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        var proved =
                proved(request, () -> LINK.matcher(link).matches() ? signIn.byLink(link) : Optional.<Proved>empty());
        if (proved.isEmpty()) {
            return page(false, link, request, response, model);
        }
        var entered = enter(proved.get(), request, response);
        response.setStatus(entered.getStatusCode().value());
        response.setHeader("Location", String.valueOf(entered.getHeaders().getLocation()));
        return null;
    }

    @PostMapping("/sign-in/out")
    ResponseEntity<Void> out(HttpServletRequest request, HttpServletResponse response) {
        entrance.leave(request, response);
        return to(PAGE);
    }

    private Optional<Proved> proved(HttpServletRequest request, Supplier<Optional<Proved>> proof) {
        if (!limits.mayTry(request.getRemoteAddr())) {
            return Optional.empty();
        }
        var proved = proof.get();
        proved.ifPresent(right -> limits.passed(request.getRemoteAddr()));
        return proved;
    }

    private ResponseEntity<Void> enter(Proved proved, HttpServletRequest request, HttpServletResponse response) {
        CurrentActor.asSystem(() -> entrance.enter(proved.person().id(), request, response));
        cookie.forgetAsked(response);
        return to(proved.next() == null ? "/app/" : proved.next());
    }

    private static String page(
            boolean opens, String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        var language = RequestLanguage.of(request);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(opens ? HttpStatus.OK.value() : HttpStatus.GONE.value());
        response.setLocale(language.locale());
        model.addAttribute("language", language);
        model.addAttribute("opens", opens);
        model.addAttribute("action", "/sign-in/link/" + link);
        return "identity/link";
    }

    /// Only an address inside the product: a sign-in must not end on somebody else's page.
    static @Nullable String safe(@Nullable String next) {
        return next != null && next.length() <= 300 && NEXT.matcher(next).matches() ? next : null;
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .header("Cache-Control", "no-store")
                .build();
    }
}
