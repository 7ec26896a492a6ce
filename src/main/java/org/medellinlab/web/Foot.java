package org.medellinlab.web;

import org.medellinlab.identity.Settings;

/// What stands at the foot of every page: who runs this, and whom to write to.
///
/// @param contact an address; empty when none is told
record Foot(String name, String contact) {

    static Foot of(Settings settings) {
        return new Foot(settings.name(), settings.contact());
    }
}
