/// Screens of what a lab is.
@NullMarked
package org.medellinlab.lab.ui;

import org.jspecify.annotations.NullMarked;
