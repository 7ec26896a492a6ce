package org.medellinlab.workinggroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The section `groups` of a lab file.
@Component
@Order(80)
class WorkingGroupLabPart implements LabPart {

    private static final String GROUPS = "groups";
    private static final String SEATS = "seats";
    private static final String ORGANISATIONS = "organisations";

    private final WorkingGroupRepository groups;
    private final ApplicationEventPublisher events;

    WorkingGroupLabPart(WorkingGroupRepository groups, ApplicationEventPublisher events) {
        this.groups = groups;
        this.events = events;
    }

    @Override
    public void bring(Bag bag) {
        var lab = bag.lab().value();
        var known = groups.findByLabOrderByNumber(lab).stream().collect(Collectors.toMap(WorkingGroup::key, g -> g));
        known.values().forEach(group -> bag.register(GROUPS, group.key(), group.uuid()));
        var drafts = bag.list(GROUPS, GroupDraft.class);
        for (var draft : drafts) {
            var group = known.computeIfAbsent(draft.key(), key -> groups.save(new WorkingGroup(lab, draft)));
            bag.register(GROUPS, draft.key(), group.uuid());
        }
        var circles = new CirclesInFile(known.values(), drafts, bag);
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var group = Objects.requireNonNull(known.get(draft.key()));
            var named = named(draft, GROUPS + "[" + i + "]", bag, circles);
            if (!draft(group, bag).equals(draft)) {
                group.revise(draft, named);
            }
        }
        if (!drafts.isEmpty()) {
            events.publishEvent(new PublicChanged(bag.lab()));
        }
    }

    private static Composition named(GroupDraft draft, String path, Bag bag, CirclesInFile circles) {
        var lead = bag.find(SEATS, draft.lead(), path + ".lead").orElse(null);
        return new Composition(
                lead,
                members(draft, path, bag),
                subthemes(draft, path, bag),
                links(draft, path, bag, circles),
                coLeads(draft, path, bag));
    }

    private static List<Composition.CoLeadValue> coLeads(GroupDraft draft, String path, Bag bag) {
        var coLeads = new ArrayList<Composition.CoLeadValue>();
        for (var i = 0; i < draft.coLeads().size(); i++) {
            var coLead = draft.coLeads().get(i);
            bag.find(SEATS, coLead.seat(), path + ".coLeads[" + i + "].seat")
                    .ifPresent(seat -> coLeads.add(new Composition.CoLeadValue(seat, coLead.part())));
        }
        return coLeads;
    }

    private static List<Composition.MemberValue> members(GroupDraft draft, String path, Bag bag) {
        var members = new ArrayList<Composition.MemberValue>();
        for (var i = 0; i < draft.members().size(); i++) {
            var member = draft.members().get(i);
            var here = path + ".members[" + i + "]";
            var seat = bag.find(SEATS, member.seat(), here + ".seat").orElse(null);
            bag.find(ORGANISATIONS, member.organisation(), here + ".organisation")
                    .ifPresent(organisation ->
                            members.add(new Composition.MemberValue(organisation, member.namedAs(), seat)));
        }
        return members;
    }

    private static List<Composition.SubthemeValue> subthemes(GroupDraft draft, String path, Bag bag) {
        var subthemes = new ArrayList<Composition.SubthemeValue>();
        for (var i = 0; i < draft.subthemes().size(); i++) {
            var subtheme = draft.subthemes().get(i);
            var lead = bag.find(SEATS, subtheme.lead(), path + ".subthemes[" + i + "].lead")
                    .orElse(null);
            subthemes.add(new Composition.SubthemeValue(subtheme.name(), lead));
        }
        return subthemes;
    }

    private static List<Composition.LinkValue> links(GroupDraft draft, String path, Bag bag, CirclesInFile circles) {
        var links = new ArrayList<Composition.LinkValue>();
        for (var i = 0; i < draft.links().size(); i++) {
            var link = draft.links().get(i);
            var here = path + ".links[" + i + "].group";
            if (link.group().equals(draft.key())) {
                bag.problem(here, "the key of another group");
                continue;
            }
            bag.find(GROUPS, link.group(), here).ifPresent(group -> {
                circles.refuse(draft.key(), link, here);
                links.add(new Composition.LinkValue(link.kind(), group));
            });
        }
        return links;
    }

    private static GroupDraft draft(WorkingGroup group, Bag bag) {
        var of = group.composition();
        return group.draft(new GroupDraft.Keys(
                bag.keyOf(SEATS, of.lead()),
                of.members().stream()
                        .map(m -> new GroupDraft.MemberDraft(
                                bag.key(ORGANISATIONS, m.organisation()), m.namedAs(), bag.keyOf(SEATS, m.seat())))
                        .toList(),
                of.subthemes().stream()
                        .map(s -> new GroupDraft.SubthemeDraft(s.name(), bag.keyOf(SEATS, s.lead())))
                        .toList(),
                of.links().stream()
                        .map(l -> new GroupDraft.LinkDraft(l.kind(), bag.key(GROUPS, l.group())))
                        .toList(),
                of.coLeads().stream()
                        .map(c -> new GroupDraft.CoLeadDraft(bag.key(SEATS, c.seat()), c.part()))
                        .toList()));
    }

    @Override
    public void tell(Bag bag) {
        var all = groups.findByLabOrderByNumber(bag.lab().value());
        all.forEach(group -> bag.register(GROUPS, group.key(), group.uuid()));
        bag.put(GROUPS, all.stream().map(group -> draft(group, bag)).toList());
    }

    @Override
    public void moveBy(LabId lab, int days) {
        // a group carries no date of its own
    }
}
