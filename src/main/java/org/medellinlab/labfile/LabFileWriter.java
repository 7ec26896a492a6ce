package org.medellinlab.labfile;

import java.util.List;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes the tree of a lab as YAML, its sections in the order in which a person would read them.
final class LabFileWriter {

    private static final List<String> SECTIONS = List.of(
            "lab",
            "holidays",
            "cities",
            "organisations",
            "seats",
            "people",
            "team",
            "participants",
            "places",
            "travel",
            "contacts",
            "availability",
            "tracks",
            "agenda",
            "order",
            "release",
            "alternatives",
            "visits",
            "exercises",
            "lessons",
            "worldCafe",
            "groups",
            "openSpace",
            "groupDocuments",
            "groupPolls",
            "commitments",
            "groupMeetings",
            "citizens",
            "forumMeetings");

    private LabFileWriter() {}

    static String yaml(ObjectNode lab) {
        var ordered = lab.objectNode();
        ordered.put("format", LabFileSchema.FORMAT);
        SECTIONS.stream().filter(lab::has).forEach(section -> ordered.set(section, lab.get(section)));
        var settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(120)
                .build();
        return new Dump(settings).dumpToString(JsonMapper.shared().treeToValue(ordered, Object.class));
    }
}
