package org.medellinlab.registration;

import java.util.Optional;
import org.medellinlab.shared.PlainLine;

/// What the name of somebody who is invited must be: there, short enough for a badge, and one line.
final class InvitedName {

    static final int LONGEST = 200;

    private InvitedName() {}

    /// The key of what is wrong.
    static Optional<String> problem(String name) {
        if (name.isBlank()) {
            return Optional.of("invitation.problem.name");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of("invitation.table.name-long");
        }
        return PlainLine.isOne(name.strip()) ? Optional.empty() : Optional.of("invitation.problem.signs");
    }
}
