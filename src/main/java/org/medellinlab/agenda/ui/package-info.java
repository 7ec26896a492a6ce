/// The timetable, and what is next on Today.
@NullMarked
package org.medellinlab.agenda.ui;

import org.jspecify.annotations.NullMarked;
