@NullMarked
package org.medellinlab.mail.ui;

import org.jspecify.annotations.NullMarked;
