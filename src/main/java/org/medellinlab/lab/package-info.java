/// An edition of the lab: its name, city, days, zone, languages, lifecycle and reporting periods, and the places of a
/// lab with
/// the minutes between them. It knows nothing of what happens in those places.
@ApplicationModule(
        displayName = "Lab",
        allowedDependencies = {"shared", "files", "directory", "identity"})
@NullMarked
package org.medellinlab.lab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
