package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON of the same shape as frab's XML, as pretalx exports it: `schedule.conference.days[].rooms{name: []}`;
/// any other shape is left to [PretalxReading]. Words may be given in several languages.
final class ScheduleJsonReading {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScheduleJsonReading() {}

    static ImportedFile read(byte[] bytes, ZoneId zone, Language otherwise) {
        var root = root(bytes);
        var days = root.path("schedule").path("conference").path("days");
        if (!days.isArray()) {
            return PretalxReading.read(root, zone, otherwise);
        }
        var file = new ImportedFile(false);
        var number = 0;
        for (var day : days) {
            var date = ImportedTimes.day(day.path("date").asString("")).orElse(null);
            for (var room : day.path("rooms").properties()) {
                for (var event : room.getValue()) {
                    event(event, ++number, room.getKey(), date, zone, otherwise, file);
                }
            }
        }
        return file;
    }

    private static JsonNode root(byte[] bytes) {
        try {
            checkLevels(bytes);
            return JSON.readTree(bytes);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new Refused(
                    "import.refused.json", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        }
    }

    /// Before a tree is made of it: what reads a tree goes down with it.
    private static void checkLevels(byte[] bytes) {
        try (var parser = JSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                if (parser.streamReadContext().getNestingDepth() > ImportedFile.MOST_LEVELS) {
                    var at = parser.currentTokenLocation();
                    throw new Refused(
                            "import.refused.deep", ImportedFile.MOST_LEVELS, at.getLineNr(), at.getColumnNr());
                }
            }
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
        var guid = event.path("guid").asString("");
        var read = new FrabEvent(number, guid.isBlank() ? JsonWords.of(event.path("id"), otherwise) : guid);
        FrabEvent.TOLD.forEach(part -> JsonWords.tell(read, part, event.path(part), otherwise));
        event.path("translations")
                .properties()
                .forEach(part -> part.getValue()
                        .properties()
                        .forEach(words -> Language.ofTag(words.getKey())
                                .ifPresent(language -> read.tell(
                                        part.getKey(),
                                        language,
                                        words.getValue().asString("")))));
        event.path("persons").forEach(person -> read.names(JsonWords.person(person)));
        read.into(file, room, day, zone, otherwise);
    }
}
