/// What was promised in a lab: by which seat, to whom, until when, and how it goes. History is only added to, never
/// edited. It does not remind anybody: that is the follow-up's.
@ApplicationModule(
        displayName = "Commitments",
        allowedDependencies = {"shared", "directory", "lab", "feedback", "workinggroup"})
@NullMarked
package org.medellinlab.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
