/// What people say of the days and what was learned from it: morning exercises, notes, lessons, the World Café. It
/// does
/// not plan the days it asks about, and it never knows who wrote an anonymous note.
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {"shared", "directory", "lab", "registration"})
@NullMarked
package org.medellinlab.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
