package org.medellinlab.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What the code shown at the desk leads to. A camera's preview opens it, so opening it changes nothing.
@Controller
class DeskEndpoints {

    private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final LettingIn desk;
    private final SignInLimits limits;
    private final Entrance entrance;

    DeskEndpoints(LettingIn desk, SignInLimits limits, Entrance entrance) {
        this.desk = desk;
        this.limits = limits;
        this.entrance = entrance;
    }

    @GetMapping("/in/{link}")
    String show(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(
                LINK.matcher(link).matches() ? desk.opensFor(link) : Optional.empty(), link, request, response, model);
    }

    @PostMapping("/in/{link}")
    @Nullable
    String use(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        var person = LINK.matcher(link).matches() && limits.mayTry(request.getRemoteAddr())
                ? desk.use(link)
                : Optional.<PersonId>empty();
        if (person.isEmpty()) {
            return page(Optional.empty(), link, request, response, model);
        }
        limits.passed(request.getRemoteAddr());
        CurrentActor.asSystem(() -> entrance.enter(person.get(), request, response));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", "/app/");
        return null;
    }

    private static String page(
            Optional<String> name, String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        var language = RequestLanguage.of(request);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(name.isPresent() ? HttpStatus.OK.value() : HttpStatus.GONE.value());
        response.setLocale(language.locale());
        model.addAttribute("language", language);
        model.addAttribute("name", name.orElse(null));
        model.addAttribute("action", "/in/" + link);
        return "identity/desk";
    }
}
