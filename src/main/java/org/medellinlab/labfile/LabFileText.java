package org.medellinlab.labfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.medellinlab.shared.YamlLevels;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The text of a lab file as a tree, with the line each part of it stands on. YAML 1.2; aliases are refused, so
/// that a
/// small file cannot unfold into a huge one.
final class LabFileText {

    private static final int MOST_CHARACTERS = 5_000_000;
    private static final int MOST_LEVELS = 30;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode root;
    private final Map<String, Integer> lines = new HashMap<>();

    private LabFileText(Node document) {
        if (!(document instanceof MappingNode)) {
            throw rejected(1, "", "a mapping that starts with «format: medellin-lab/1»");
        }
        root = (ObjectNode) tree(document, "");
    }

    static LabFileText of(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw rejected(0, "", "at most 5,000,000 characters");
        }
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MOST_CHARACTERS + 1)
                .build();
        try {
            YamlLevels.beyond(text, settings, MOST_LEVELS).ifPresent(line -> {
                throw rejected(line, "", "at most " + MOST_LEVELS + " levels inside one another");
            });
            return new LabFileText(new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> rejected(1, "", "a lab file; it is empty")));
        } catch (MarkedYamlEngineException malformed) {
            var line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw rejected(line, "", "well-formed YAML; " + malformed.getProblem());
        } catch (YamlEngineException malformed) {
            throw rejected(0, "", "well-formed YAML");
        }
    }

    ObjectNode root() {
        return root;
    }

    /// The line of a path, or of the nearest part of the file that holds it.
    int lineOf(String path) {
        var shorter = path;
        while (!shorter.isEmpty()) {
            var line = lines.get(shorter);
            if (line != null) {
                return line;
            }
            shorter = shorter.substring(0, Math.max(0, Math.max(shorter.lastIndexOf('.'), shorter.lastIndexOf('['))));
        }
        return 1;
    }

    private JsonNode tree(Node node, String path) {
        lines.putIfAbsent(
                path, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, path);
            case SequenceNode sequence -> {
                var array = NODES.arrayNode();
                var i = 0;
                for (var item : sequence.getValue()) {
                    array.add(tree(item, path + "[" + i++ + "]"));
                }
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw rejected(lineOf(path), path, "no aliases");
        };
    }

    private ObjectNode mapping(MappingNode mapping, String path) {
        var object = NODES.objectNode();
        var seen = new HashSet<String>();
        for (var tuple : mapping.getValue()) {
            var line = tuple.getKeyNode()
                    .getStartMark()
                    .map(mark -> mark.getLine() + 1)
                    .orElse(0);
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw rejected(line, path, "plain field names");
            }
            var inner = path.isEmpty() ? name.getValue() : path + "." + name.getValue();
            if (!seen.add(name.getValue())) {
                throw rejected(line, inner, "each field once; it stands here a second time");
            }
            lines.put(inner, line);
            object.set(name.getValue(), tree(tuple.getValueNode(), inner));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getTag().equals(Tag.INT)) {
            try {
                return NODES.numberNode(Long.parseLong(text));
            } catch (NumberFormatException tooLong) {
                return NODES.stringNode(text);
            }
        }
        if (scalar.getTag().equals(Tag.FLOAT)) {
            try {
                return NODES.numberNode(Double.parseDouble(text));
            } catch (NumberFormatException special) {
                return NODES.stringNode(text);
            }
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return NODES.booleanNode("true".equalsIgnoreCase(text));
        }
        return scalar.getTag().equals(Tag.NULL) ? NODES.nullNode() : NODES.stringNode(text);
    }

    private static LabFileRejected rejected(int line, String path, String expected) {
        return new LabFileRejected(List.of(new LabFileProblem(line, path, expected)));
    }
}
