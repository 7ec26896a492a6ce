/// Visual parts that several features use: badges, empty states, notices, sections of a page.
@NullMarked
package org.medellinlab.shared.ui;

import org.jspecify.annotations.NullMarked;
