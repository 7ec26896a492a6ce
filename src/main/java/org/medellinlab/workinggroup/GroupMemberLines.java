package org.medellinlab.workinggroup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.springframework.stereotype.Component;

/// Who is in the groups as lines of a file: the organisations of each, then the seats that lead a part of it without
/// being a member. People are named to who is in the same group.
@Component
class GroupMemberLines {

    private final GroupPeople people;
    private final GroupAccess access;
    private final CurrentActor actors;

    GroupMemberLines(GroupPeople people, GroupAccess access, CurrentActor actors) {
        this.people = people;
        this.access = access;
        this.actors = actors;
    }

    List<List<String>> of(LabId lab, List<GroupSheet> groups, GroupLineWords words) {
        var all = people.inLab(lab);
        var lines = new ArrayList<List<String>>();
        lines.add(words.headings(
                "number", "group", "organisation", "named-as", "city", "country", "seat", "person", "address"));
        groups.forEach(group -> {
            var seen = seen(lab, group.id(), all.getOrDefault(group.id(), List.of()));
            var listed = new HashSet<SeatId>();
            group.members().forEach(member -> {
                if (member.seat() != null) {
                    listed.add(member.seat());
                }
                lines.add(line(group, member.organisation(), member.namedAs(), member.seat(), seen, words));
            });
            others(group).stream().filter(listed::add).forEach(seat -> {
                var row = words.seats().get(seat);
                if (row != null) {
                    lines.add(line(group, row.organisation(), null, seat, seen, words));
                }
            });
        });
        return lines;
    }

    /// Nobody, for who is not in the group.
    private List<GroupPeople.Member> seen(LabId lab, UUID group, List<GroupPeople.Member> holding) {
        var me = actors.required().person();
        var in = access.mayKeep(lab, group)
                || holding.stream().anyMatch(one -> one.person().equals(me));
        return in ? holding : List.of();
    }

    private static List<SeatId> others(GroupSheet group) {
        var seats = new ArrayList<SeatId>();
        if (group.leadSeat() != null) {
            seats.add(group.leadSeat());
        }
        group.coLeads().forEach(one -> seats.add(one.seat()));
        group.subthemes().forEach(one -> {
            if (one.lead() != null) {
                seats.add(one.lead());
            }
        });
        return seats;
    }

    private static List<String> line(
            GroupSheet group,
            OrganisationId id,
            @Nullable String namedAs,
            @Nullable SeatId seat,
            List<GroupPeople.Member> people,
            GroupLineWords words) {
        var organisation = words.organisations().get(id);
        var there = people.stream().filter(one -> one.seat().equals(seat)).toList();
        return List.of(
                String.valueOf(group.number()),
                words.in(group.name()),
                organisation == null ? "" : words.in(organisation.name()),
                words.plain(namedAs),
                organisation == null ? "" : words.in(organisation.city()),
                words.country(organisation),
                words.title(seat),
                there.stream().map(GroupPeople.Member::name).collect(Collectors.joining("; ")),
                there.stream()
                        .filter(GroupPeople.Member::shared)
                        .map(one -> words.plain(one.address()))
                        .filter(address -> !address.isEmpty())
                        .collect(Collectors.joining("; ")));
    }
}
