/// The trail: who changed what, when, through which channel, and what it was before. Every aggregate is followed
/// without
/// its feature doing anything; what services write past Hibernate they record here themselves. Entries are never
/// altered:
/// the database refuses it. Personal data and secrets are not copied into the trail, because they could not be erased
/// from it: that they changed is told, not what they are.
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared"})
@NullMarked
package org.medellinlab.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
