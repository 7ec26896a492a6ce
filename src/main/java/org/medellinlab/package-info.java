/// Medellín Lab: a city runs a learning lab for delegates of other cities, and the network born there keeps its
/// promises.
@NullMarked
package org.medellinlab;

import org.jspecify.annotations.NullMarked;
