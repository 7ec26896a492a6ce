package org.medellinlab.workinggroup;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.workinggroup.Composition.LinkValue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ties groups to each other: one joins, feeds or waits for another, never in a circle. For their leads and the
/// organisers of the lab.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class TyingGroups {

    private final WorkingGroupRepository groups;
    private final GroupAccess access;
    private final GroupChanges changes;
    private final CurrentActor actors;

    TyingGroups(WorkingGroupRepository groups, GroupAccess access, GroupChanges changes, CurrentActor actors) {
        this.groups = groups;
        this.access = access;
        this.changes = changes;
        this.actors = actors;
    }

    /// Ties the group to another.
    ///
    /// @throws Refused when the groups would wait for each other in a circle; it names them
    public void tie(LabId lab, UUID group, LinkKind kind, UUID other) {
        access.group(lab, other);
        var all = groups.findByLabOrderByNumber(lab.value());
        if (group.equals(other)) {
            throw new Refused("workinggroup.refused.tie-itself");
        }
        if (GroupTies.hasDirection(kind)) {
            refuseCircle(all, group, kind, other);
        }
        changes.compose(lab, group, now -> {
            var links = new ArrayList<>(now.links());
            var tie = new LinkValue(kind, other);
            if (!links.contains(tie)) {
                links.add(tie);
            }
            return now.withLinks(links);
        });
    }

    private void refuseCircle(List<WorkingGroup> all, UUID group, LinkKind kind, UUID other) {
        var ties = all.stream()
                .collect(Collectors.toMap(
                        WorkingGroup::uuid,
                        one -> one.composition().links().stream()
                                .filter(link -> link.kind() == kind)
                                .map(LinkValue::group)
                                .toList()));
        var circle = GroupTies.circle(ties, group, other);
        if (!circle.isEmpty()) {
            var reader = actors.required().language();
            var names = Stream.concat(circle.stream(), Stream.of(group))
                    .map(id -> all.stream()
                            .filter(one -> one.uuid().equals(id))
                            .findFirst()
                            .orElseThrow(NotForYou::new))
                    .map(one -> one.name().in(reader))
                    .collect(Collectors.joining(" → "));
            throw new Refused("workinggroup.refused.circle", names);
        }
    }

    public void untie(LabId lab, UUID group, LinkKind kind, UUID other) {
        changes.compose(
                lab,
                group,
                now -> now.withLinks(now.links().stream()
                        .filter(one -> one.kind() != kind || !one.group().equals(other))
                        .toList()));
    }
}
