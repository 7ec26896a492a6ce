package org.medellinlab.labfile;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The directory is one for all labs; a file holds what its lab mentions, and what that mentions in turn: a person's
/// seats, a seat's organisation and deputy, an organisation's city.
final class LabFileMentions {

    private LabFileMentions() {}

    static ObjectNode only(LabFileBag bag) {
        var root = bag.root();
        var people = new HashSet<>(bag.asked("people"));
        var seats = new HashSet<>(bag.asked("seats"));
        each(root, "people", person -> {
            if (people.contains(text(person, "key")) && person.get("holds") != null) {
                person.get("holds").forEach(hold -> add(seats, hold, "seat"));
            }
        });
        for (var before = -1; before != seats.size(); ) {
            before = seats.size();
            each(root, "seats", seat -> {
                if (seats.contains(text(seat, "key"))) {
                    add(seats, seat, "deputy");
                }
            });
        }
        var organisations = new HashSet<>(bag.asked("organisations"));
        each(root, "seats", seat -> {
            if (seats.contains(text(seat, "key"))) {
                add(organisations, seat, "organisation");
            }
        });
        var cities = new HashSet<>(bag.asked("cities"));
        each(root, "organisations", organisation -> {
            if (organisations.contains(text(organisation, "key"))) {
                add(cities, organisation, "city");
            }
        });
        keep(root, "people", people);
        keep(root, "seats", seats);
        keep(root, "organisations", organisations);
        keep(root, "cities", cities);
        return root;
    }

    private static void keep(ObjectNode root, String section, Set<String> keys) {
        if (root.get(section) instanceof ArrayNode list) {
            Predicate<JsonNode> unmentioned = entry -> !keys.contains(text(entry, "key"));
            list.removeIf(unmentioned);
            if (list.isEmpty()) {
                root.remove(section);
            }
        }
    }

    private static void each(ObjectNode root, String section, java.util.function.Consumer<JsonNode> consumer) {
        if (root.get(section) instanceof ArrayNode list) {
            list.forEach(consumer);
        }
    }

    private static void add(Set<String> keys, JsonNode entry, String field) {
        var key = text(entry, field);
        if (key != null) {
            keys.add(key);
        }
    }

    private static @Nullable String text(JsonNode entry, String field) {
        var value = entry.get(field);
        return value == null ? null : value.asString();
    }
}
