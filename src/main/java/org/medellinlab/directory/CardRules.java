package org.medellinlab.directory;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Refused;

/// What the fields of one thing must be together.
final class CardRules {

    private CardRules() {}

    /// An address nobody has answered from yet is unverified, whatever was known of the one before.
    static Map<DirectoryField, String> addressState(DirectoryCard known, Map<DirectoryField, String> typed) {
        if (known.kind() != DirectoryKind.PERSON) {
            return typed;
        }
        var values = new EnumMap<DirectoryField, String>(DirectoryField.class);
        values.putAll(typed);
        var isSame = Objects.equals(known.get(DirectoryField.ADDRESS), typed.get(DirectoryField.ADDRESS));
        values.put(
                DirectoryField.ADDRESS_STATE,
                isSame
                        ? known.values().getOrDefault(DirectoryField.ADDRESS_STATE, AddressState.UNVERIFIED.name())
                        : AddressState.UNVERIFIED.name());
        return values;
    }

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
