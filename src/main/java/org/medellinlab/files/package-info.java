/// Files that people hand in: photos, evidence, material. Checked by their content, limited in size, kept in the
/// database in pieces, so that every node has them and a backup holds them at the same instant as what refers to them.
/// It does not know what a file is for, and decides nobody's right to read one: the feature whose row refers to it
/// does.
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"shared"})
@NullMarked
package org.medellinlab.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
