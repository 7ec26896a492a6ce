package org.medellinlab.shared;

import java.util.stream.Stream;

/// Which roles look after a thing of the directory, because of what a feature knows: an organiser of the lab a person
/// comes to, the lead of a group a seat is in. Implemented as a bean; the directory asks all of them.
public interface Keepers {

    /// The roles, each in its lab or for its thing.
    Stream<HeldRole> keepersOf(DirectoryKind.Thing thing);
}
