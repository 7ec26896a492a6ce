/// The demonstration: two labs, buttons that enter as anybody, a page that shows the mails. It lies among the tests
/// so
/// that the product that is shipped has none of it.
@NullMarked
package org.medellinlab.demo;

import org.jspecify.annotations.NullMarked;
