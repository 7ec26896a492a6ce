/// What a feature must offer so that a whole lab can be written to, and read from, one file.
@NullMarked
package org.medellinlab.shared.labfile;

import org.jspecify.annotations.NullMarked;
