/// What citizens say of promises and groups, and who follows them: written without an account, confirmed by mail,
/// moderated with a reason, answered; and the monthly meetings of the forum. It decides nothing about a promise.
@ApplicationModule(
        displayName = "Forum",
        allowedDependencies = {"shared", "mail", "directory", "lab", "workinggroup", "commitment"})
@NullMarked
package org.medellinlab.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
