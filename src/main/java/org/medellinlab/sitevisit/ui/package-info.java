/// The visits on screen: choosing one, the route as a story, the boarding list, and what Today says of them.
@NullMarked
package org.medellinlab.sitevisit.ui;

import org.jspecify.annotations.NullMarked;
