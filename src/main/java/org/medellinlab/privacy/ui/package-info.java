@NullMarked
package org.medellinlab.privacy.ui;

import org.jspecify.annotations.NullMarked;
