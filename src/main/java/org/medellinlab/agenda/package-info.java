/// What happens when and where in a lab: tracks and items as a draft that only organisers see, and the named releases
/// of it that everybody sees. It does not know who comes to an item, nor what a visit looks like inside; which seats
/// take part in a lab it reads only to tell on their sheets what comes next.
@ApplicationModule(
        displayName = "Agenda",
        allowedDependencies = {"shared", "files", "mail", "directory", "identity", "lab", "registration"})
@NullMarked
package org.medellinlab.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
