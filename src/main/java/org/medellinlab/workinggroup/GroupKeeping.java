package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.AccessChanged;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.StaleValues;
import org.medellinlab.workinggroup.WorkingGroup.CoLeadValue;
import org.medellinlab.workinggroup.WorkingGroup.LinkValue;
import org.medellinlab.workinggroup.WorkingGroup.MemberValue;
import org.medellinlab.workinggroup.WorkingGroup.Named;
import org.medellinlab.workinggroup.WorkingGroup.SubthemeValue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes a group: its words, who is in it and leads it, its ties, where it stands in its life. For its leads and the
/// organisers of the lab.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class GroupKeeping {

    static final int LONGEST = 2000;

    private final WorkingGroupRepository groups;
    private final GroupAccess access;
    private final Directory directory;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    GroupKeeping(
            WorkingGroupRepository groups,
            GroupAccess access,
            Directory directory,
            CurrentActor actors,
            ApplicationEventPublisher events) {
        this.groups = groups;
        this.access = access;
        this.directory = directory;
        this.actors = actors;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public boolean mayKeep(LabId lab, UUID group) {
        return access.mayKeep(lab, group);
    }

    /// Its words by name of field (`name.es`, `objective.pt`, `languages`), and which version they are.
    @Transactional(readOnly = true)
    public GroupWords words(LabId lab, UUID group) {
        return words(access.kept(lab, group));
    }

    private static GroupWords words(WorkingGroup group) {
        var words = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            words.put("name." + language.tag(), said(group.name(), language));
            words.put("objective." + language.tag(), said(group.objective(), language));
        }
        words.put("languages", group.languages().stream().map(Language::tag).collect(Collectors.joining(",")));
        return new GroupWords(words, group.version());
    }

    private static String said(LocalizedText text, Language language) {
        return Objects.requireNonNullElse(text.exactly(language), "");
    }

    /// Writes over the version that was read.
    ///
    /// @throws StaleValues when somebody wrote in the meantime
    public GroupWords revise(LabId lab, UUID group, Map<String, String> typed, long version) {
        var found = access.kept(lab, group);
        if (found.version() != version) {
            var now = words(found);
            throw new StaleValues(now.byName(), now.version());
        }
        var name = text(typed, "name.");
        var objective = text(typed, "objective.");
        var languages = Stream.of(typed.getOrDefault("languages", "").split(","))
                .flatMap(tag -> Language.ofTag(tag).stream())
                .distinct()
                .toList();
        if (name.isEmpty()) {
            throw new Refused("workinggroup.refused.no-name");
        }
        if (objective.isEmpty()) {
            throw new Refused("workinggroup.refused.no-objective");
        }
        if (languages.isEmpty()) {
            throw new Refused("workinggroup.refused.no-language");
        }
        found.word(name, objective, languages);
        changed(lab);
        return words(groups.saveAndFlush(found));
    }

    private static LocalizedText text(Map<String, String> typed, String prefix) {
        var words = LocalizedText.EMPTY;
        for (var language : Language.values()) {
            var one = TypedWords.optionalText(typed.get(prefix + language.tag()), LONGEST);
            words = one == null ? words : words.with(language, one);
        }
        return words;
    }

    /// @param seat null: nobody leads
    public void lead(LabId lab, UUID group, @Nullable SeatId seat) {
        compose(
                lab,
                group,
                now -> new Named(
                        seat == null ? null : known(seat),
                        now.members(),
                        now.subthemes(),
                        now.links(),
                        now.coLeads().stream()
                                .filter(one -> seat == null || !one.seat().equals(seat.value()))
                                .toList()));
        accessChanged(lab, seat);
    }

    public void addCoLead(LabId lab, UUID group, SeatId seat, CoLeadPart part) {
        compose(lab, group, now -> {
            if (seat.value().equals(now.lead())) {
                throw new Refused("workinggroup.refused.leads-already");
            }
            var coLeads = new ArrayList<>(now.coLeads().stream()
                    .filter(one -> !one.seat().equals(seat.value()))
                    .toList());
            coLeads.add(new CoLeadValue(known(seat), part));
            return new Named(now.lead(), now.members(), now.subthemes(), now.links(), coLeads);
        });
        accessChanged(lab, seat);
    }

    public void removeCoLead(LabId lab, UUID group, SeatId seat) {
        compose(
                lab,
                group,
                now -> new Named(
                        now.lead(),
                        now.members(),
                        now.subthemes(),
                        now.links(),
                        now.coLeads().stream()
                                .filter(one -> !one.seat().equals(seat.value()))
                                .toList()));
        accessChanged(lab, seat);
    }

    /// Takes an organisation in, or says through which seat it takes part.
    ///
    /// @param seat one of the organisation's; null when it is not known yet
    public void addMember(LabId lab, UUID group, OrganisationId organisation, @Nullable SeatId seat) {
        if (seat != null
                && !Objects.requireNonNull(directory.seats().get(seat))
                        .organisation()
                        .equals(organisation)) {
            throw new Refused("workinggroup.refused.seat-elsewhere");
        }
        compose(lab, group, now -> {
            var id = seat == null ? null : seat.value();
            if (now.members().stream()
                    .anyMatch(one ->
                            one.organisation().equals(organisation.value()) && (id == null || id.equals(one.seat())))) {
                throw new Refused("workinggroup.refused.member-twice");
            }
            var members = new ArrayList<>(now.members());
            var waiting = members.stream()
                    .filter(one -> one.organisation().equals(organisation.value()) && one.seat() == null)
                    .findFirst();
            if (waiting.isPresent()) {
                members.set(
                        members.indexOf(waiting.get()),
                        new MemberValue(organisation.value(), waiting.get().namedAs(), id));
            } else {
                members.add(new MemberValue(organisation.value(), null, id));
            }
            return new Named(now.lead(), members, now.subthemes(), now.links(), now.coLeads());
        });
    }

    /// Says that an organisation is no longer in the group.
    ///
    /// @throws Refused when its seat leads
    public void removeMember(LabId lab, UUID group, OrganisationId organisation, @Nullable SeatId seat) {
        compose(lab, group, now -> {
            var id = seat == null ? null : seat.value();
            if (id != null
                    && (id.equals(now.lead())
                            || now.coLeads().stream().anyMatch(one -> one.seat().equals(id)))) {
                throw new Refused("workinggroup.refused.leads");
            }
            return new Named(
                    now.lead(),
                    now.members().stream()
                            .filter(one ->
                                    !one.organisation().equals(organisation.value()) || !Objects.equals(one.seat(), id))
                            .toList(),
                    now.subthemes(),
                    now.links(),
                    now.coLeads());
        });
    }

    public void addSubtheme(LabId lab, UUID group, Language language, String words, @Nullable SeatId lead) {
        var name = TypedWords.line(words, 300, "workinggroup.refused.no-subtheme");
        compose(lab, group, now -> {
            var subthemes = new ArrayList<>(now.subthemes());
            subthemes.add(new SubthemeValue(LocalizedText.of(language, name), lead == null ? null : known(lead)));
            return new Named(now.lead(), now.members(), subthemes, now.links(), now.coLeads());
        });
    }

    /// @param name as it was shown, so that two who remove at once do not remove two
    public void removeSubtheme(LabId lab, UUID group, LocalizedText name) {
        compose(
                lab,
                group,
                now -> new Named(
                        now.lead(),
                        now.members(),
                        now.subthemes().stream()
                                .filter(one -> !one.name().equals(name))
                                .toList(),
                        now.links(),
                        now.coLeads()));
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
        compose(lab, group, now -> {
            var links = new ArrayList<>(now.links());
            var tie = new LinkValue(kind, other);
            if (!links.contains(tie)) {
                links.add(tie);
            }
            return new Named(now.lead(), now.members(), now.subthemes(), links, now.coLeads());
        });
    }

    private void refuseCircle(List<WorkingGroup> all, UUID group, LinkKind kind, UUID other) {
        var ties = all.stream()
                .collect(Collectors.toMap(
                        WorkingGroup::uuid,
                        one -> one.named().links().stream()
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
        compose(
                lab,
                group,
                now -> new Named(
                        now.lead(),
                        now.members(),
                        now.subthemes(),
                        now.links().stream()
                                .filter(one ->
                                        one.kind() != kind || !one.group().equals(other))
                                .toList(),
                        now.coLeads()));
    }

    /// Begins, or begins again after a rest or an end.
    public void activate(LabId lab, UUID group) {
        access.kept(lab, group).activate();
        changed(lab);
    }

    /// @throws Refused for a day that is not to come
    public void pause(LabId lab, UUID group, LocalDate until) {
        if (!until.isAfter(access.today(lab))) {
            throw new Refused("workinggroup.refused.pause-past");
        }
        access.kept(lab, group).pause(until);
        changed(lab);
    }

    /// Ends it with a reason and what came of it; both are public.
    public void close(LabId lab, UUID group, CloseReason reason, Language language, String summary) {
        var words = TypedWords.optionalText(summary, LONGEST);
        if (words == null) {
            throw new Refused("workinggroup.refused.no-summary");
        }
        access.kept(lab, group).close(reason, LocalizedText.of(language, words));
        changed(lab);
    }

    private void compose(LabId lab, UUID group, UnaryOperator<Named> change) {
        var found = access.kept(lab, group);
        if (found.state() == GroupState.CLOSED) {
            throw new Refused("workinggroup.refused.closed");
        }
        found.compose(change.apply(found.named()));
        changed(lab);
    }

    private UUID known(SeatId seat) {
        return directory.seat(seat).orElseThrow(NotForYou::new).id().value();
    }

    private void changed(LabId lab) {
        events.publishEvent(new PublicChanged(lab));
    }

    /// Who holds the seat now leads, or no longer does: open pages hear of it.
    private void accessChanged(LabId lab, @Nullable SeatId seat) {
        if (seat != null) {
            directory
                    .holderOf(seat, access.today(lab))
                    .ifPresent(holder -> events.publishEvent(new AccessChanged(holder.id())));
        }
    }
}
