/// What a lab tells about itself in forms that others can use: open data today, the lab's report later. It reads what
/// the
/// features know and decides nothing.
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {"shared", "directory", "lab", "feedback", "workinggroup", "commitment"})
@NullMarked
package org.medellinlab.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
