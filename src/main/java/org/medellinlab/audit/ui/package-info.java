/// Screens of the trail of changes.
@NullMarked
package org.medellinlab.audit.ui;

import org.jspecify.annotations.NullMarked;
