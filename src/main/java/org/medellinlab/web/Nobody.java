package org.medellinlab.web;

import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// Reads as somebody who has not signed in: what is not public cannot get onto a public page.
final class Nobody {

    private Nobody() {}

    /// The former reader is back afterwards, whatever happens.
    static <T> T reads(Supplier<T> reading) {
        var before = SecurityContextHolder.getContext();
        try {
            var nobody = SecurityContextHolder.createEmptyContext();
            nobody.setAuthentication(new AnonymousAuthenticationToken(
                    "public", "public", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
            SecurityContextHolder.setContext(nobody);
            return reading.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
