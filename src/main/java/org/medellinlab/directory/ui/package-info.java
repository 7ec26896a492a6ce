/// The directory's screens: the list, the sheet of each thing, and their forms.
@NullMarked
package org.medellinlab.directory.ui;

import org.jspecify.annotations.NullMarked;
