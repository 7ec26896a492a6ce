package org.medellinlab.labfile;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Moves the days of a lab file: the lab's own, not those of the directory (who held a seat since when stays true).
final class LabFileDates {

    private static final Set<String> DATED = Set.of(
            "lab",
            "availability",
            "agenda",
            "alternatives",
            "visits",
            "exercises",
            "commitments",
            "citizens",
            "forumMeetings");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?");

    private LabFileDates() {}

    static ObjectNode moved(ObjectNode root, int days) {
        var copy = root.deepCopy();
        DATED.forEach(section -> {
            var node = copy.get(section);
            if (node != null) {
                copy.set(section, move(node, days));
            }
        });
        return copy;
    }

    private static JsonNode move(JsonNode node, int days) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(field -> field.setValue(move(field.getValue(), days)));
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    array.set(i, move(array.get(i), days));
                }
            }
            case StringNode text -> {
                var day = DAY.matcher(text.asString());
                if (day.matches()) {
                    var rest = day.group(2) == null ? "" : day.group(2);
                    return StringNode.valueOf(LocalDate.parse(day.group(1)).plusDays(days) + rest);
                }
            }
            default -> {
                // numbers and truth values carry no day
            }
        }
        return node;
    }
}
