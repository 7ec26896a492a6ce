/// What features write into people's calendars.
@NullMarked
package org.medellinlab.shared.calendar;

import org.jspecify.annotations.NullMarked;
