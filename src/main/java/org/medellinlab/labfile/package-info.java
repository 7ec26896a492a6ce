/// A whole lab as one file, in and out. It knows the format and its errors; what the sections mean is known by the
/// features
/// that implement [org.medellinlab.shared.labfile.LabPart].
@ApplicationModule(
        displayName = "Lab file",
        allowedDependencies = {"shared", "audit", "identity", "lab"})
@NullMarked
package org.medellinlab.labfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
