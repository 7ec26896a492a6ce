/// What is held of a person: shown to them, taken along, withdrawn, erased; and what is deleted by itself when its time
/// is over. It knows no feature's tables: each feature tells of its own through
/// [org.medellinlab.shared.PersonalData] and [org.medellinlab.shared.Forgetting].
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"shared", "audit", "mail", "directory", "identity"})
@NullMarked
package org.medellinlab.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
