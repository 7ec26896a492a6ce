package org.medellinlab.agenda;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import tools.jackson.databind.JsonNode;

/// Reads what pretalx's interface answers: `/schedules/latest/` with its `slots`, a page of `/talks/` or
/// `/submissions/` with its `results`, and the `talks` of the schedule on its pages, which name rooms, tracks and
/// speakers by number. Each slot and each break counts as an item. What has no time yet or does not take place is
/// passed over, and that is said.
final class PretalxReading {

    private static final Set<String> OUT = Set.of("canceled", "cancelled", "withdrawn", "rejected", "deleted", "draft");

    private final JsonNode root;
    private final ImportedFile file = new ImportedFile(false);
    private final Map<String, JsonNode> rooms;
    private final Map<String, JsonNode> tracks;
    private final Map<String, JsonNode> speakers;
    private final ZoneId zone;
    private final Language otherwise;
    private int number;

    private PretalxReading(JsonNode root, ZoneId zone, Language otherwise) {
        this.root = root;
        this.zone = zone;
        this.otherwise = otherwise;
        rooms = known("rooms", "id");
        tracks = known("tracks", "id");
        speakers = known("speakers", "code");
    }

    static ImportedFile read(JsonNode root, ZoneId zone, Language otherwise) {
        return new PretalxReading(root, zone, otherwise).file();
    }

    private ImportedFile file() {
        var talks = root;
        for (var name : new String[] {"talks", "slots", "results"}) {
            talks = root.path(name).isArray() ? root.path(name) : talks;
        }
        if (!talks.isArray()) {
            throw new Refused("import.refused.no-schedule");
        }
        talks.forEach(this::talk);
        for (var pause : root.path("breaks")) {
            var event =
                    new FrabEvent(++number, "break:" + pause.path("start").asString("") + words(pause.path("room")));
            event.tell("type", AgendaItemKind.BREAK.name());
            JsonWords.tell(event, "title", pause.path("description"), otherwise);
            place(event, pause);
        }
        if (root.path("next").isString()) {
            file.odd(number, "", "head", "import.odd.page", root.path("count").asString("?"));
        }
        return file;
    }

    private void talk(JsonNode node) {
        number++;
        if (!node.isObject() || node.path("submission").isString()) {
            throw new Refused("import.refused.slots");
        }
        var talk = node.path("submission").isObject() ? node.path("submission") : node;
        var state = talk.path("state").asString("").toLowerCase(Locale.ROOT);
        var title = talk.has("title") ? talk.path("title") : node.path("description");
        if (OUT.contains(state)) {
            file.count(number, words(title));
            file.odd(number, words(title), "title", "import.odd.state", state);
            return;
        }
        if (node.path("slots").isArray()) {
            if (!node.path("slots").isEmpty() && !node.path("slots").path(0).isObject()) {
                throw new Refused("import.refused.slots");
            }
            var many = 0;
            for (var slot : node.path("slots")) {
                talk(talk, title, slot, many++);
            }
            if (many == 0) {
                file.count(number, words(title));
                file.odd(number, words(title), "starts", "import.odd.no-slot");
            }
        } else {
            talk(talk, title, node.path("slot").isObject() ? node.path("slot") : node, 0);
        }
    }

    /// @param again how often the same talk was there before: each time is an item
    private void talk(JsonNode talk, JsonNode title, JsonNode slot, int again) {
        if (slot.path("start").asString("").isBlank()) {
            file.count(number, words(title));
            file.odd(number, words(title), "starts", "import.odd.no-slot");
            return;
        }
        var code = words(talk.path("code").isMissingNode() ? talk.path("id") : talk.path("code"));
        var event = new FrabEvent(number, code.isEmpty() || again == 0 ? code : code + "/" + again);
        event.tell("language", talk.path("content_locale").asString(""));
        event.tell("type", words(talk.path("submission_type")));
        event.tell("track", named(talk.path("track"), tracks));
        JsonWords.tell(event, "title", title, otherwise);
        JsonWords.tell(event, "abstract", talk.path("abstract"), otherwise);
        JsonWords.tell(event, "description", talk.path("description"), otherwise);
        event.tell("duration", words(slot.has("duration") ? slot.path("duration") : talk.path("duration")));
        talk.path("speakers")
                .forEach(one -> event.names(
                        JsonWords.person(one.isObject() ? one : speakers.getOrDefault(one.asString(""), one))));
        place(event, slot);
    }

    private void place(FrabEvent event, JsonNode slot) {
        var starts = slot.path("start").asString("");
        var from = ImportedTimes.moment(starts, zone);
        var until = ImportedTimes.moment(slot.path("end").asString(""), zone);
        event.tell("date", starts);
        event.tell("room", named(slot.path("room"), rooms));
        if (from.isPresent() && until.isPresent() && until.get().isAfter(from.get())) {
            event.tell(
                    "duration",
                    String.valueOf(
                            java.time.Duration.between(from.get(), until.get()).toMinutes()));
        }
        event.into(file, "", null, zone, otherwise);
    }

    private Map<String, JsonNode> known(String list, String by) {
        var known = new HashMap<String, JsonNode>();
        root.path(list).forEach(one -> known.put(one.path(by).asString(""), one));
        return known;
    }

    private String named(JsonNode node, Map<String, JsonNode> known) {
        if (node.isNumber()) {
            var thing = known.get(node.asString(""));
            return thing == null ? "" : words(thing);
        }
        return words(node);
    }

    private String words(JsonNode node) {
        return JsonWords.of(node, otherwise);
    }
}
