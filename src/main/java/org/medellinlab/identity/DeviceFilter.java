package org.medellinlab.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Recognises the person by the device, at every request and on any node. A session belongs to one
/// person: when the device is signed out, or signed in as somebody else, what the session had open
/// is closed.
class DeviceFilter extends OncePerRequestFilter {

    private static final String OWNER = DeviceFilter.class.getName() + ".owner";

    private final Devices devices;
    private final DeviceCookie cookie;

    DeviceFilter(Devices devices, DeviceCookie cookie) {
        this.devices = devices;
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = cookie.device(request).flatMap(devices::whose);
        closeSessionOfOther(request.getSession(false), who);
        who.ifPresent(person -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(CurrentActor.authentication(person));
            SecurityContextHolder.setContext(context);
        });
        try {
            chain.doFilter(request, response);
        } finally {
            who.ifPresent(person -> own(request.getSession(false), person));
        }
    }

    private static void closeSessionOfOther(@Nullable HttpSession session, Optional<SignedIn> who) {
        var owner = session == null ? null : session.getAttribute(OWNER);
        if (session != null
                && owner != null
                && !owner.equals(who.map(person -> person.person().value()).orElse(null))) {
            session.invalidate();
        }
    }

    private static void own(@Nullable HttpSession session, SignedIn who) {
        try {
            if (session != null && session.getAttribute(OWNER) == null) {
                session.setAttribute(OWNER, who.person().value());
            }
        } catch (IllegalStateException alreadyClosed) {
            // somebody signed out meanwhile
        }
    }
}
