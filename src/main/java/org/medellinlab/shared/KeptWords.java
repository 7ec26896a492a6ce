package org.medellinlab.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Keeps what somebody has typed into a form and not sent yet, so that neither a lost page nor the end of a session
/// loses a word. A few notes for each person, lab and form, as what is begun anew must not take the place of what was
/// left before; nobody else sees them.
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

    /// @param place one of the [#places(String)] of its form
    /// @param at when it was typed
    record Kept(String place, Words words, Instant at) {}

    /// Where notes of one form are kept, the first first.
    static List<String> places(String about) {
        return Stream.of("", "/2", "/3").map(about::concat).toList();
    }

    /// @param place one of the [#places(String)] of the form the words belong to
    void keep(LabId lab, String place, Words words);

    /// The last one first.
    ///
    /// @param about the form: `promise`, `report/<id of the promise>`
    List<Kept> mine(LabId lab, String about);

    void forget(LabId lab, String place);
}
