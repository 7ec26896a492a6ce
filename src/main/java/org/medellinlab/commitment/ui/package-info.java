/// Screens of commitments: all of a lab, one with its history, and making a new one.
@NullMarked
package org.medellinlab.commitment.ui;

import org.jspecify.annotations.NullMarked;
