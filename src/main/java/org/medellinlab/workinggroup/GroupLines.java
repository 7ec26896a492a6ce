package org.medellinlab.workinggroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Groups as lines of a file, a line each.
final class GroupLines {

    private static final String BETWEEN = "; ";

    private GroupLines() {}

    static List<List<String>> of(List<GroupSheet> groups, GroupLineWords words) {
        var byId = groups.stream().collect(Collectors.toMap(GroupSheet::id, Function.identity()));
        var lines = new ArrayList<List<String>>();
        lines.add(words.headings(
                "number",
                "group",
                "objective",
                "languages",
                "state",
                "paused-until",
                "closed",
                "summary",
                "lead",
                "co-leads",
                "members",
                "subthemes",
                "ties"));
        groups.forEach(group -> lines.add(line(group, byId, words)));
        return lines;
    }

    private static List<String> line(GroupSheet group, Map<UUID, GroupSheet> all, GroupLineWords words) {
        return List.of(
                String.valueOf(group.number()),
                words.in(group.name()),
                words.in(group.objective()),
                group.languages().stream()
                        .map(language -> language.locale()
                                .getDisplayLanguage(words.reader().locale()))
                        .collect(Collectors.joining(", ")),
                words.say("workinggroup.state." + group.state()),
                words.plain(group.pausedUntil()),
                group.closeReason() == null ? "" : words.say("workinggroup.closed." + group.closeReason()),
                words.in(group.closeSummary()),
                group.leadSeat() == null ? words.plain(group.leadNamed()) : words.seat(group.leadSeat()),
                group.coLeads().stream()
                        .map(one ->
                                words.seat(one.seat()) + " (" + words.say("workinggroup.co-lead." + one.part()) + ")")
                        .collect(Collectors.joining(BETWEEN)),
                String.valueOf(group.members().size()),
                group.subthemes().stream()
                        .map(one -> words.in(one.name()) + led(one, words))
                        .collect(Collectors.joining(BETWEEN)),
                group.links().stream()
                        .map(link -> tie(link, all.get(link.group()), words))
                        .filter(tie -> !tie.isEmpty())
                        .collect(Collectors.joining(BETWEEN)));
    }

    private static String tie(GroupSheet.Link link, @Nullable GroupSheet other, GroupLineWords words) {
        return other == null ? "" : words.say("workinggroup.link." + link.kind(), words.in(other.name()));
    }

    private static String led(GroupSheet.Subtheme subtheme, GroupLineWords words) {
        return subtheme.lead() == null ? "" : " (" + words.seat(subtheme.lead()) + ")";
    }
}
