package org.medellinlab.shared;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Keeps what somebody has typed into a form and not sent yet, so that neither a lost page nor the end of a session
/// loses a word. One note for each person, lab and form; nobody else sees it.
public interface KeptWords {

    /// What has been typed.
    ///
    /// @param values by name of field, as text; fields nobody touched are not in it
    /// @param before what stood in those fields when the form was opened
    record Words(Map<String, String> values, Map<String, String> before) {
        public Words {
            values = Map.copyOf(values);
            before = Map.copyOf(before);
        }
    }

    /// @param at when it was typed
    record Kept(Words words, Instant at) {}

    /// @param about what the words belong to: `promise`, `report/<id of the promise>`
    void keep(LabId lab, String about, Words words);

    Optional<Kept> mine(LabId lab, String about);

    void forget(LabId lab, String about);
}
