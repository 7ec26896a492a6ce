package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON of the same shape as frab's XML, as pretalx writes it: `schedule.conference.days[].rooms{name: []}`.
/// Words may be given in several languages.
final class ScheduleJsonReading {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TOLD = List.of(
            "date",
            "start",
            "duration",
            "room",
            "title",
            "subtitle",
            "track",
            "type",
            "language",
            "abstract",
            "description");

    private ScheduleJsonReading() {}

    static ImportedFile read(byte[] bytes, ZoneId zone, Language otherwise) {
        var days = root(bytes).path("schedule").path("conference").path("days");
        if (!days.isArray()) {
            throw new Refused("import.refused.no-schedule");
        }
        var file = new ImportedFile(false);
        var number = 0;
        for (var day : days) {
            var date = ImportedTimes.day(day.path("date").asString("")).orElse(null);
            for (var room : day.path("rooms").properties()) {
                for (var event : room.getValue()) {
                    if (++number > ImportedFile.MOST_ITEMS) {
                        throw new Refused("import.refused.many", ImportedFile.MOST_ITEMS);
                    }
                    event(event, number, room.getKey(), date, zone, otherwise, file);
                }
            }
        }
        return file;
    }

    private static JsonNode root(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new Refused(
                    "import.refused.json", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        }
    }

    private static void event(
            JsonNode event,
            int number,
            String room,
            @Nullable LocalDate day,
            ZoneId zone,
            Language otherwise,
            ImportedFile file) {
        Map<String, String> told = new HashMap<>();
        TOLD.forEach(name -> told.put(name, words(event.path(name), otherwise)));
        var guid = event.path("guid").asString("");
        var source = guid.isBlank() ? words(event.path("id"), otherwise) : guid;
        FrabReading.of(number, source, told, room, otherwise).into(file, day, zone);
    }

    /// A text, a number, or the reader's words of several languages.
    private static String words(JsonNode node, Language otherwise) {
        if (node.isObject()) {
            return node.path(otherwise.tag()).isString()
                    ? node.path(otherwise.tag()).asString("")
                    : node.properties().stream()
                            .map(entry -> entry.getValue().asString(""))
                            .findFirst()
                            .orElse("");
        }
        return node.isNull() || node.isMissingNode() ? "" : node.asString("");
    }
}
