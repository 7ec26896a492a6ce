/// What was promised in a lab: by which seat, to whom, until when, and how it goes. History is only added to, never
/// edited. What was promised in the room is provisional until the organisation confirms it at home, which it is asked
/// to
/// do by mail. How a promise goes is asked by the follow-up.
@ApplicationModule(
        displayName = "Commitments",
        allowedDependencies = {"shared", "files", "mail", "directory", "lab", "registration", "feedback", "workinggroup"
        })
@NullMarked
package org.medellinlab.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
