@NullMarked
package org.medellinlab.labfile.ui;

import org.jspecify.annotations.NullMarked;
