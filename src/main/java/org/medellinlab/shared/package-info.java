/// Words every feature speaks: value types, identifiers, the current actor, time, messages and the small interfaces
/// through which features show up on each other's pages. It knows no feature.
@ApplicationModule(displayName = "Shared", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.medellinlab.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
