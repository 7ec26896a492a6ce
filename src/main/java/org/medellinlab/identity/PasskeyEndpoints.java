package org.medellinlab.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the script of the sign-in page speaks with. No session: the question waits in the database for the browser that
/// was asked, so any node takes the answer.
@RestController
class PasskeyEndpoints {

    private static final int LONGEST = 20_000;

    private final PasskeyEntry entry;
    private final SignInLimits limits;
    private final Entrance entrance;
    private final DeviceCookie cookie;

    PasskeyEndpoints(PasskeyEntry entry, SignInLimits limits, Entrance entrance, DeviceCookie cookie) {
        this.entry = entry;
        this.limits = limits;
        this.entrance = entrance;
        this.cookie = cookie;
    }

    @PostMapping("/sign-in/passkey/ask")
    ResponseEntity<String> ask(HttpServletRequest request, HttpServletResponse response) {
        if (!limits.mayAsk(request.getRemoteAddr())) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, "{}");
        }
        return answer(HttpStatus.OK, entry.ask(cookie.startWaiting(response)));
    }

    /// @return where to go from here; 401 whatever was wrong
    @PostMapping("/sign-in/passkey")
    ResponseEntity<String> enter(
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var shown = new String(request.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
        if (!limits.mayTry(request.getRemoteAddr())) {
            return answer(HttpStatus.UNAUTHORIZED, "{}");
        }
        var person = cookie.waiting(request).flatMap(browser -> entry.prove(browser, shown));
        cookie.stopWaiting(response);
        if (person.isEmpty()) {
            return answer(HttpStatus.UNAUTHORIZED, "{}");
        }
        limits.passed(request.getRemoteAddr());
        CurrentActor.asSystem(() -> entrance.enter(person.get(), request, response));
        var path = SignInEndpoints.safe(next);
        return answer(HttpStatus.OK, "{\"next\":\"" + (path == null ? "/app/" : path) + "\"}");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String json) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json);
    }
}
