package org.medellinlab.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.AnsweringInvitation;
import org.medellinlab.registration.FormRefused;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The page of an invitation, for who has the link: opening it changes nothing, its forms answer, and it can be
/// come back to until the lab starts.
@RestController
class InvitationController {

    private final AnsweringInvitation answering;
    private final InvitationPages pages;
    private final InvitationLimits limits;

    InvitationController(AnsweringInvitation answering, InvitationPages pages, InvitationLimits limits) {
        this.answering = answering;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping("/invitation/{token}")
    ResponseEntity<String> show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        return page(token, lang, accepted, Map.of(), null, null);
    }

    @PostMapping("/invitation/{token}")
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
            HttpServletRequest request) {
        var lang = typed.get("lang");
        if (!limits.mayAnswer(token, request.getRemoteAddr())) {
            return pages.often(Language.ofTag(lang).orElseGet(() -> Language.preferredIn(accepted)));
        }
        try {
            switch (typed.getOrDefault("answer", "")) {
                case "confirm" -> answering.confirm(token, typed);
                case "accept" -> answering.accept(token);
                case "decline" -> answering.decline(token, typed);
                case "propose" -> answering.propose(token, typed);
                default -> throw new Refused("invitation.refused.closed");
            }
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/invitation/" + token
                            + Language.ofTag(lang).map(l -> "?lang=" + l.tag()).orElse("")))
                    .build();
        } catch (FormRefused refused) {
            return page(token, lang, accepted, typed, refused, null);
        } catch (Refused refused) {
            return page(token, lang, accepted, typed, null, refused);
        } catch (NotForYou unknown) {
            return page(token, lang, accepted, typed, null, null);
        }
    }

    private ResponseEntity<String> page(
            String token,
            @Nullable String lang,
            @Nullable String accepted,
            Map<String, String> typed,
            @Nullable FormRefused form,
            @Nullable Refused refused) {
        var wish = Language.ofTag(lang).orElse(null);
        return answering
                .show(token)
                .map(shown -> pages.page(token, wish, shown, typed, form, refused))
                .orElseGet(() -> pages.unknown(wish == null ? Language.preferredIn(accepted) : wish));
    }
}
