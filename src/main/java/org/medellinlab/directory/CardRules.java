package org.medellinlab.directory;

import java.time.LocalDate;
import java.util.Map;
import org.medellinlab.shared.Refused;

/// What the fields of one thing must be together.
final class CardRules {

    private CardRules() {}

    static void check(DirectoryCard known, Map<DirectoryField, String> typed) {
        var start = typed.get(DirectoryField.MANDATE_START);
        var end = typed.get(DirectoryField.MANDATE_END);
        if (start != null && end != null && LocalDate.parse(end).isBefore(LocalDate.parse(start))) {
            throw new Refused("directory.problem.mandate");
        }
        if (known.id().toString().equals(typed.get(DirectoryField.DEPUTY))) {
            throw new Refused("directory.problem.own-deputy");
        }
    }
}
