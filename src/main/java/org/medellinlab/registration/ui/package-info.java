/// Screens of registration.
@NullMarked
package org.medellinlab.registration.ui;

import org.jspecify.annotations.NullMarked;
