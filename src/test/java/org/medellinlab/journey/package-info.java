/// The main journeys through the product in a real browser, as the people of the demonstration. They leave a
/// picture of
/// every screen they visit in `target/screens`.
@NullMarked
package org.medellinlab.journey;

import org.jspecify.annotations.NullMarked;
