package org.medellinlab.labfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// That a key names one thing only: within its section, notes within the lab, prompts within their exercise.
final class LabFileKeys {

    private LabFileKeys() {}

    static List<LabFileProblem> repeated(LabFileText text) {
        var problems = new ArrayList<LabFileProblem>();
        text.root()
                .properties()
                .forEach(section -> once(section.getValue(), section.getKey(), new HashMap<>(), text, problems));
        var notes = new HashMap<String, String>();
        var departures = new HashMap<String, String>();
        inner(text, "exercises", (exercise, path) -> {
            once(exercise.get("prompts"), path + ".prompts", new HashMap<>(), text, problems);
            once(exercise.get("notes"), path + ".notes", notes, text, problems);
        });
        inner(
                text,
                "visits",
                (visit, path) -> once(visit.get("departures"), path + ".departures", departures, text, problems));
        return problems;
    }

    private static void inner(LabFileText text, String section, java.util.function.BiConsumer<JsonNode, String> each) {
        var list = text.root().get(section);
        for (var i = 0; list != null && i < list.size(); i++) {
            each.accept(list.get(i), section + "[" + i + "]");
        }
    }

    private static void once(
            @org.jspecify.annotations.Nullable JsonNode list,
            String path,
            Map<String, String> seen,
            LabFileText text,
            List<LabFileProblem> problems) {
        for (var i = 0; list != null && list.isArray() && i < list.size(); i++) {
            var key = list.get(i).get("key");
            var here = path + "[" + i + "].key";
            if (key != null) {
                var before = seen.putIfAbsent(key.asString(), here);
                if (before != null) {
                    problems.add(new LabFileProblem(
                            text.lineOf(here),
                            here,
                            "a key of its own; «" + key.asString() + "» stands on line " + text.lineOf(before)));
                }
            }
        }
    }
}
