/// Cities, their organisations, the seats in them and the persons who hold those seats from one day to another. A
/// promise belongs to a seat; this module tells who holds it on a day. It hands seats over by mail, and knows nothing
/// of labs
/// or sign-in.
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"shared", "audit", "files", "mail"})
@NullMarked
package org.medellinlab.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
