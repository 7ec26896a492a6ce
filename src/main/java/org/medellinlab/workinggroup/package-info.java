/// The Open Space, where topics are proposed and talked about, and the working groups some of them become: what they
/// are for, which organisations are in them and through which seats, who leads them and how they are tied to each
/// other. It knows nothing of what a group promises: it says that a group was formed, and who said they would do what.
@ApplicationModule(
        displayName = "Working groups",
        allowedDependencies = {"shared", "files", "mail", "directory", "lab", "registration"})
@NullMarked
package org.medellinlab.workinggroup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
