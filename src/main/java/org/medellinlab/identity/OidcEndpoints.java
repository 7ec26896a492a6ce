package org.medellinlab.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medellinlab.identity.SignIn.Proved;
import org.medellinlab.shared.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The way to another house's sign-in and back, only where one is configured. Coming back is a GET and changes nothing:
/// the page it shows posts what it was given. Going there is a page, too, because a form may not lead to another site.
@Controller
class OidcEndpoints {

    private static final String PROBLEM = "/app/sign-in?again&problem=oidc";

    private final OidcSettings settings;
    private final ObjectProvider<OidcSignIn> signIn;
    private final SignInLimits limits;
    private final Entrance entrance;
    private final DeviceCookie cookie;

    OidcEndpoints(
            OidcSettings settings,
            ObjectProvider<OidcSignIn> signIn,
            SignInLimits limits,
            Entrance entrance,
            DeviceCookie cookie) {
        this.settings = settings;
        this.signIn = signIn;
        this.limits = limits;
        this.entrance = entrance;
        this.cookie = cookie;
    }

    @PostMapping("/sign-in/oidc")
    @Nullable
    String go(
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        onlyWhereConfigured();
        if (!limits.mayAsk(request.getRemoteAddr())) {
            return to("/app/sign-in?again&problem=often", response);
        }
        var there = signIn.getObject().begin(cookie.startWaiting(response), SignInEndpoints.safe(next), request);
        if (there.isEmpty()) {
            return to(PROBLEM, response);
        }
        model.addAttribute("there", there.get());
        return page("identity/oidc-go", request, response, model);
    }

    @GetMapping("/sign-in/oidc/return")
    String back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        onlyWhereConfigured();
        model.addAttribute("state", state);
        model.addAttribute("code", code);
        return page("identity/oidc-return", request, response, model);
    }

    @PostMapping("/sign-in/oidc/return")
    @Nullable
    String enter(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        onlyWhereConfigured();
        var proved = limits.mayTry(request.getRemoteAddr())
                ? cookie.waiting(request).flatMap(browser -> signIn.getObject().prove(browser, state, code))
                : Optional.<Proved>empty();
        cookie.stopWaiting(response);
        if (proved.isEmpty()) {
            return to(PROBLEM, response);
        }
        limits.passed(request.getRemoteAddr());
        CurrentActor.asSystem(() -> entrance.enter(proved.get().person().id(), request, response));
        var next = proved.get().next();
        return to(next == null ? "/app/" : next, response);
    }

    private void onlyWhereConfigured() {
        if (!settings.isThere()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String page(String name, HttpServletRequest request, HttpServletResponse response, Model model) {
        var language = RequestLanguage.of(request);
        response.setHeader("Cache-Control", "no-store");
        response.setLocale(language.locale());
        model.addAttribute("language", language);
        return name;
    }

    private static @Nullable String to(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", path);
        return null;
    }
}
