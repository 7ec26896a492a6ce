/// Keeps promises alive after everybody has flown home: asks whoever holds the seat for news, and takes the answer
/// from a link that needs no sign-in.
@ApplicationModule(
        displayName = "Follow-up",
        allowedDependencies = {"shared", "mail", "directory", "lab", "workinggroup", "commitment"})
@NullMarked
package org.medellinlab.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
