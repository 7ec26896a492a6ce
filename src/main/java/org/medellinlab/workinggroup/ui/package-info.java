/// Screens of working groups.
@NullMarked
package org.medellinlab.workinggroup.ui;

import org.jspecify.annotations.NullMarked;
