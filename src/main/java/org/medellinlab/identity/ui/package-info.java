@NullMarked
package org.medellinlab.identity.ui;

import org.jspecify.annotations.NullMarked;
