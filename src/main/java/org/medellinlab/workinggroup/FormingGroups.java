package org.medellinlab.workinggroup;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes a working group of a topic, with those who talked about it and what they said they would do: for who invited
/// to the topic, and those who run the lab. Organisers make one of no topic, too.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class FormingGroups {

    private static final int LONGEST_KEY = 50;

    private final TopicAccess access;
    private final WorkingGroupRepository groups;
    private final ProceedingsRows rows;
    private final SeatsOfPeople seats;
    private final Directory directory;
    private final LabReading labs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FormingGroups(
            TopicAccess access,
            WorkingGroupRepository groups,
            ProceedingsRows rows,
            SeatsOfPeople seats,
            Directory directory,
            LabReading labs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.groups = groups;
        this.rows = rows;
        this.seats = seats;
        this.directory = directory;
        this.labs = labs;
        this.events = events;
        this.clock = clock;
    }

    /// What the topic would be as a group, for somebody to say yes or change it.
    @Transactional(readOnly = true)
    public GroupProposal proposal(LabId lab, UUID topic) {
        var found = access.own(lab, topic);
        var today = labs.sheet(lab).orElseThrow(NotForYou::new).today(clock);
        var known = seats.of(lab, today);
        var people = rows.people(topic);
        var came = people.stream().anyMatch(ProceedingsSheet.Someone::came);
        var members = people.stream()
                .filter(one -> !came || one.came() || one.person().equals(found.convener()))
                .map(one -> new GroupProposal.Member(one.person(), one.name(), known.get(one.person())))
                .sorted(java.util.Comparator.comparing(one -> !one.person().equals(found.convener())))
                .toList();
        var steps = rows.steps(topic).stream()
                .map(step -> new GroupProposal.Step(step, step.person() == null ? null : known.get(step.person())))
                .toList();
        return new GroupProposal(found.title(), found.why(), found.language(), members, steps);
    }

    /// @return the key of the group
    /// @throws Refused without a name, or without anybody in it
    public String form(LabId lab, UUID topic, NewGroup draft) {
        var found = access.own(lab, topic);
        var group = formed(lab, draft, List.of(draft.language()));
        found.became(group.uuid());
        events.publishEvent(new GroupFormed(lab, group.uuid(), promised(topic, draft)));
        events.publishEvent(new PublicChanged(lab));
        return group.key();
    }

    /// Makes one that came of no topic; nothing is promised in it yet.
    ///
    /// @param languages it works in; that of its words when there is none
    /// @return the key of the group
    /// @throws Refused without a name, or without anybody in it
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public String formWithoutTopic(LabId lab, NewGroup draft, List<Language> languages) {
        var group = formed(lab, draft, languages.isEmpty() ? List.of(draft.language()) : languages);
        events.publishEvent(new PublicChanged(lab));
        return group.key();
    }

    private WorkingGroup formed(LabId lab, NewGroup draft, List<Language> languages) {
        var name = TypedWords.line(draft.name(), OpenTopic.LONGEST_TITLE, "openspace.refused.no-title");
        var objective = TypedWords.line(draft.objective(), OpenTopic.LONGEST_WHY, "openspace.refused.no-objective");
        if (draft.members().isEmpty()) {
            throw new Refused("openspace.refused.nobody");
        }
        if (!draft.members().contains(draft.lead())
                || !draft.members().containsAll(draft.promises().values())) {
            throw new Refused("openspace.refused.not-member");
        }
        var others = groups.findByLabOrderByNumber(lab.value());
        var number = others.stream().mapToInt(WorkingGroup::number).max().orElse(0) + 1;
        var words = new GroupDraft(
                key(name, others),
                number,
                LocalizedText.of(draft.language(), name),
                LocalizedText.of(draft.language(), objective),
                languages,
                GroupState.FORMING,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null);
        var group = new WorkingGroup(lab.value(), words);
        group.revise(words, new Composition(draft.lead().value(), members(draft), List.of(), List.of(), List.of()));
        return groups.saveAndFlush(group);
    }

    private List<Composition.MemberValue> members(NewGroup draft) {
        var known = directory.seats();
        return draft.members().stream()
                .distinct()
                .map(seat -> Objects.requireNonNull(known.get(seat)))
                .map(seat -> new Composition.MemberValue(
                        seat.organisation().value(), null, seat.id().value()))
                .toList();
    }

    private List<GroupFormed.Promised> promised(UUID topic, NewGroup draft) {
        return rows.steps(topic).stream()
                .filter(step -> draft.promises().containsKey(step.id()))
                .map(step -> new GroupFormed.Promised(
                        step.id(),
                        Objects.requireNonNull(draft.promises().get(step.id())),
                        LocalizedText.of(draft.language(), step.words()),
                        step.dueOn()))
                .toList();
    }

    /// Readable in an address, and no other group's.
    private static String key(String name, List<WorkingGroup> others) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST_KEY)).replaceAll("^-+|-+$", "");
        var base = cut.isEmpty() ? "grupo" : cut;
        var taken = others.stream().map(WorkingGroup::key).collect(Collectors.toSet());
        return Stream.concat(Stream.of(base), IntStream.iterate(2, n -> n + 1).mapToObj(n -> base + "-" + n))
                .filter(key -> !taken.contains(key))
                .findFirst()
                .orElseThrow();
    }
}
