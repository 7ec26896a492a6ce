/// Who comes to a lab, in which capacity and through which seat. It does not know what they do there.
@ApplicationModule(
        displayName = "Registration",
        allowedDependencies = {"shared", "mail", "directory", "identity", "lab"})
@NullMarked
package org.medellinlab.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
