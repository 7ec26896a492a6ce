/// Screens of the forum.
@NullMarked
package org.medellinlab.forum.ui;

import org.jspecify.annotations.NullMarked;
