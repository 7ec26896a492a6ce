/// Visits to places where people show what they do: the route with its stops and hosts, the departures with their
/// seats, and who has a place. It does not plan vehicles and keeps no waiting list yet.
@ApplicationModule(
        displayName = "Site visits",
        allowedDependencies = {"shared", "directory", "lab", "registration", "agenda"})
@NullMarked
package org.medellinlab.sitevisit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
