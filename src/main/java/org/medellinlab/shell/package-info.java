/// What holds the screens together: layout, home, errors. It shows what features offer and knows none of their rules.
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"shared", "identity", "lab"})
@NullMarked
package org.medellinlab.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
