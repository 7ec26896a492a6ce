package org.medellinlab.agenda;

import java.util.List;
import org.medellinlab.shared.Language;
import tools.jackson.databind.JsonNode;

/// Reads what programs write as a text, a number, words in several languages or a thing with a name.
final class JsonWords {

    private static final List<String> NAMES = List.of("public_name", "full_public_name", "name", "title");

    private JsonWords() {}

    /// In the reader's language, else in any.
    static String of(JsonNode node, Language otherwise) {
        if (!node.isObject()) {
            return node.isNull() || node.isMissingNode() ? "" : node.asString("");
        }
        for (var name : NAMES) {
            if (node.has(name)) {
                return of(node.path(name), otherwise);
            }
        }
        return node.path(otherwise.tag()).isString()
                ? node.path(otherwise.tag()).asString("")
                : node.properties().stream()
                        .map(entry -> entry.getValue().asString(""))
                        .findFirst()
                        .orElse("");
    }

    /// Tells the event a part in each language that is ours, or what there is.
    static void tell(FrabEvent event, String part, JsonNode node, Language otherwise) {
        event.tell(part, of(node, otherwise));
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> Language.ofTag(entry.getKey())
                            .ifPresent(language ->
                                    event.tell(part, language, entry.getValue().asString(""))));
        }
    }

    static ImportedPerson person(JsonNode node) {
        var name = of(node, Language.EN);
        return ImportedPerson.of(
                name, node.path("email").asString(""), node.path("role").asString(""));
    }
}
