/// Working groups of a lab: what they are for, which organisations are in them and through which seats, who leads
/// them and how they are tied to each other. It knows nothing of what a group promises.
@ApplicationModule(
        displayName = "Working groups",
        allowedDependencies = {"shared", "directory", "lab"})
@NullMarked
package org.medellinlab.workinggroup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
