package org.medellinlab.shared.ui;

import org.medellinlab.shared.Actor;

/// A screen that is not for everybody who is signed in. Asked when it is opened, and again when what its reader may do
/// changes while it is open.
public interface ForSome {

    /// Whether the screen, as it is open now, is for this reader. The services it calls check again.
    boolean isFor(Actor actor);
}
