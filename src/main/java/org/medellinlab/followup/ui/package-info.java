/// Parts of screens about asking for news.
@NullMarked
package org.medellinlab.followup.ui;

import org.jspecify.annotations.NullMarked;
