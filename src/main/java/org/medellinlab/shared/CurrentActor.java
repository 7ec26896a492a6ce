package org.medellinlab.shared;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is acting now, and the rules "who may" that services name in `@PreAuthorize("@actor.mayOrganise(#lab)")`.
/// Roles are asked for anew in each request, so that a role taken away is gone at the next click.
@Component("actor")
public class CurrentActor {

    /// What a sign-in leaves in the security context: who the person is, never what they may do.
    public record SignedIn(PersonId person, String name, Language language) {
        @Override
        public String toString() {
            return person.toString();
        }
    }

    private final RolesOfPerson roles;

    CurrentActor(RolesOfPerson roles) {
        this.roles = roles;
    }

    public Optional<Actor> get() {
        return signedIn().map(this::withRoles);
    }

    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /// The acting person; a caller who is not signed in is refused as if the thing did not exist.
    public Actor required() {
        return get().orElseThrow(NotForYou::new);
    }

    public boolean isSignedIn() {
        return signedIn().isPresent();
    }

    public boolean isSystem() {
        return get().map(Actor::isSystem).orElse(false);
    }

    public boolean isAdmin() {
        return get().map(Actor::isAdmin).orElse(false);
    }

    /// Keeps what spans the labs.
    public boolean mayKeepNetwork() {
        return get().map(a -> a.isAdmin() || a.isAnywhere(Role.NETWORK_OFFICE)).orElse(false);
    }

    public boolean mayOrganise(LabId lab) {
        return is(Role.ORGANISER, lab);
    }

    public boolean mayFacilitate(LabId lab) {
        return is(Role.FACILITATOR, lab) || is(Role.ORGANISER, lab);
    }

    public boolean mayMonitor(LabId lab) {
        return is(Role.MONITOR, lab) || is(Role.ORGANISER, lab);
    }

    public boolean mayOrganiseSomewhere() {
        return get().map(a -> a.isAdmin() || a.isAnywhere(Role.ORGANISER)).orElse(false);
    }

    /// Has to do with any lab, or with the network.
    public boolean takesPart() {
        return get().map(a -> !a.roles().isEmpty()).orElse(false);
    }

    /// Keeps the directory of the whole network.
    public boolean mayKeepDirectory() {
        return get().map(Actor::keepsDirectory).orElse(false);
    }

    /// Takes part in the lab in any role.
    public boolean takesPartIn(LabId lab) {
        return get().map(a -> a.isAdmin() || a.roles().stream().anyMatch(held -> lab.equals(held.lab())))
                .orElse(false);
    }

    public boolean is(Role role, LabId lab) {
        return get().map(a -> a.is(role, lab)).orElse(false);
    }

    /// Runs work as the product itself: imports, jobs, links whose own token is the permission.
    public static <T> T asSystem(Supplier<T> work) {
        return as(new SignedIn(Actor.SYSTEM.person(), Actor.SYSTEM.name(), Language.ES), work);
    }

    public static void asSystem(Runnable work) {
        asSystem(() -> {
            work.run();
            return true;
        });
    }

    /// Runs work as somebody; the former actor is back afterwards, whatever happens.
    public static <T> T as(SignedIn who, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(who));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /// The security framework's view of somebody signed in. It carries no roles: those are asked for at each call.
    public static Authentication authentication(SignedIn who) {
        return new Authenticated(who);
    }

    private Actor withRoles(SignedIn who) {
        if (Actor.SYSTEM.person().equals(who.person())) {
            return Actor.SYSTEM;
        }
        return new Actor(who.person(), who.name(), who.language(), roles.of(who.person()));
    }

    private static final class Authenticated extends AbstractAuthenticationToken {

        private final transient SignedIn who;

        Authenticated(SignedIn who) {
            super(AuthorityUtils.createAuthorityList("ROLE_SIGNED_IN"));
            this.who = who;
            setAuthenticated(true);
        }

        @Override
        public String getCredentials() {
            return "";
        }

        @Override
        public SignedIn getPrincipal() {
            return who;
        }
    }
}
