package org.medellinlab.labfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// That the days and the time zone of a file exist: 30 February has the right shape and is no day.
final class LabFileCalendar {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T\\d{2}:\\d{2})?");

    private LabFileCalendar() {}

    static List<LabFileProblem> impossible(LabFileText text) {
        var problems = new ArrayList<LabFileProblem>();
        walk(text.root(), "", text, problems);
        zone(text.root().get("lab"), "lab.zone", text, problems);
        var places = text.root().get("places");
        for (var i = 0; places != null && i < places.size(); i++) {
            zone(places.get(i), "places[" + i + "].zone", text, problems);
        }
        return problems;
    }

    private static void zone(@Nullable JsonNode of, String path, LabFileText text, List<LabFileProblem> problems) {
        var zone = of == null ? null : of.get("zone");
        if (zone != null && !exists(zone.asString())) {
            problems.add(
                    new LabFileProblem(text.lineOf(path), path, "an IANA time zone; there is no " + zone.asString()));
        }
    }

    private static void walk(@Nullable JsonNode node, String path, LabFileText text, List<LabFileProblem> problems) {
        if (node == null) {
            return;
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> walk(
                            field.getValue(),
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            text,
                            problems));
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "[" + i + "]", text, problems);
            }
        } else if (node.isString() && isImpossible(node.asString())) {
            problems.add(
                    new LabFileProblem(text.lineOf(path), path, "a day that exists; " + node.asString() + " does not"));
        }
    }

    private static boolean isImpossible(String words) {
        var day = DAY.matcher(words);
        if (!day.matches()) {
            return false;
        }
        try {
            LocalDate.parse(day.group(1));
            return false;
        } catch (DateTimeException noSuchDay) {
            return true;
        }
    }

    private static boolean exists(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException noSuchZone) {
            return false;
        }
    }
}
