package org.medellinlab.workinggroup;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.labfile.Bag;

/// Groups of a lab file that would wait for each other in a circle, or join each other: with each other, or with ties
/// of the lab's groups that the file does not name. The tie that closes the circle is told, with the names on it.
final class CirclesInFile {

    private final Map<LinkKind, Map<UUID, Set<UUID>>> ties = new HashMap<>();
    private final Map<String, UUID> ids;
    private final Map<UUID, String> names;
    private final Bag bag;

    /// @param known the groups of the lab, those of the file among them
    CirclesInFile(Collection<WorkingGroup> known, List<GroupDraft> drafts, Bag bag) {
        this.bag = bag;
        ids = known.stream().collect(Collectors.toMap(WorkingGroup::key, WorkingGroup::uuid));
        names = new HashMap<>();
        known.forEach(group -> names.put(group.uuid(), group.name().in(Language.EN)));
        drafts.forEach(draft -> names.put(id(draft.key()), draft.name().in(Language.EN)));
        var named = drafts.stream().map(GroupDraft::key).collect(Collectors.toSet());
        known.stream()
                .filter(group -> !named.contains(group.key()))
                .forEach(group ->
                        group.composition().links().forEach(link -> add(link.kind(), group.uuid(), link.group())));
    }

    void refuse(String from, GroupDraft.LinkDraft link, String path) {
        if (!GroupTies.hasDirection(link.kind())) {
            return;
        }
        var circle = GroupTies.circle(ties.getOrDefault(link.kind(), Map.of()), id(from), id(link.group()));
        if (circle.isEmpty()) {
            add(link.kind(), id(from), id(link.group()));
        } else {
            bag.problem(
                    path,
                    "groups that do not " + (link.kind() == LinkKind.JOINS ? "join" : "wait for")
                            + " each other in a circle: "
                            + Stream.concat(circle.stream(), Stream.of(id(from)))
                                    .map(id -> names.getOrDefault(id, ""))
                                    .collect(Collectors.joining(" → ")));
        }
    }

    private void add(LinkKind kind, UUID from, UUID to) {
        ties.computeIfAbsent(kind, none -> new HashMap<>())
                .computeIfAbsent(from, none -> new HashSet<>())
                .add(to);
    }

    private UUID id(String key) {
        return Objects.requireNonNull(ids.get(key));
    }
}
