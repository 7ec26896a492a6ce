/// Cities, their organisations, the seats in them and the persons who hold those seats from one day to another. A
/// promise
/// belongs to a seat; this module tells who holds it on a day. It knows nothing of labs, sign-in or mail.
@ApplicationModule(displayName = "Directory", allowedDependencies = "shared")
@NullMarked
package org.medellinlab.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
