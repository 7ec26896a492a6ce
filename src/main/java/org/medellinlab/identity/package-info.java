/// Who may come in and as what: accounts, grants, sign-in without a password, devices that stay
/// signed in, and the security chains. What a role permits is said by each service, not here.
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "audit", "directory", "mail"})
@NullMarked
package org.medellinlab.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
