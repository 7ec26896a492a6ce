package org.medellinlab.labfile;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Moves the days of a lab file: the lab's own, not those of the directory (who held a seat since when stays true). A
/// holiday stays on its day, too: those on which the moved lab is not held are left out.
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
        if (copy.get("holidays") instanceof ArrayNode holidays) {
            var lab = copy.get("lab");
            var first = LocalDate.parse(lab.get("firstDay").asString());
            var last = LocalDate.parse(lab.get("lastDay").asString());
            holidays.removeIf(
                    holiday -> isOutside(LocalDate.parse(holiday.get("day").asString()), first, last));
        }
        return copy;
    }

    private static boolean isOutside(LocalDate day, LocalDate first, LocalDate last) {
        return day.isBefore(first) || day.isAfter(last);
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
