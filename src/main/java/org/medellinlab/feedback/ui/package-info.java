/// Screens of the facilitator's exercises and what the exercise shows on Today.
@NullMarked
package org.medellinlab.feedback.ui;

import org.jspecify.annotations.NullMarked;
