package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The sections `groupDocuments` and `groupPolls` of a lab file. What is there already stays; nobody is written to.
@Component
@Order(82)
class ShelfLabPart implements LabPart {

    private static final String DOCUMENTS = "groupDocuments";
    private static final String POLLS = "groupPolls";

    private final GroupDocuments documents;
    private final GroupPolls polls;
    private final PollAnswers answers;
    private final WorkingGroupRepository groups;
    private final Clock clock;

    ShelfLabPart(
            GroupDocuments documents,
            GroupPolls polls,
            PollAnswers answers,
            WorkingGroupRepository groups,
            Clock clock) {
        this.documents = documents;
        this.polls = polls;
        this.answers = answers;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public void bring(Bag bag) {
        bringDocuments(bag);
        bringPolls(bag);
    }

    private void bringDocuments(Bag bag) {
        record Which(UUID group, String address) {}
        var drafts = bag.list(DOCUMENTS, ShelfInFile.Document.class);
        var known = documents(bag.lab()).stream()
                .collect(Collectors.toMap(one -> new Which(one.group(), one.page()), one -> one, (one, other) -> one));
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var group = bag.find("groups", draft.group(), DOCUMENTS + "[" + i + "].group");
            if (group.isEmpty()) {
                continue;
            }
            var audience = draft.audience() == null ? DocumentAudience.GROUP : draft.audience();
            known.computeIfAbsent(
                            new Which(group.get(), draft.address()),
                            which -> documents.save(new GroupDocument(
                                    which.group(),
                                    new DocumentDraft(Ids.next(), draft.title(), draft.address(), null, audience),
                                    null,
                                    null,
                                    clock.instant().truncatedTo(ChronoUnit.MICROS))))
                    .call(draft.title(), audience);
        }
    }

    private void bringPolls(Bag bag) {
        record Which(UUID group, List<LocalDateTime> days) {}
        var drafts = bag.list(POLLS, ShelfInFile.Poll.class);
        var known = polls(bag.lab()).stream()
                .collect(
                        Collectors.toMap(one -> new Which(one.group(), one.days()), one -> one, (one, other) -> other));
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var path = POLLS + "[" + i + "]";
            var group = bag.find("groups", draft.group(), path + ".group");
            if (group.isEmpty()) {
                continue;
            }
            var days = draft.days().stream().distinct().sorted().toList();
            var poll = known.computeIfAbsent(
                    new Which(group.get(), days),
                    which ->
                            polls.save(new GroupPoll(Ids.next(), which.group(), days, draft.minutes(), draft.words())));
            if (!draft.open() && poll.isOpen()) {
                poll.callOff();
            }
            bringAnswers(draft, poll, path, bag);
        }
    }

    private void bringAnswers(ShelfInFile.Poll draft, GroupPoll poll, String path, Bag bag) {
        for (var i = 0; i < draft.answers().size(); i++) {
            var answer = draft.answers().get(i);
            var here = path + ".answers[" + i + "]";
            if (answer.choices().size() != poll.days().size()) {
                bag.problem(here + ".choices", "one answer a day");
            }
            bag.find("people", answer.person(), here + ".person")
                    .filter(person ->
                            answers.findByPollAndPerson(poll.uuid(), person).isEmpty())
                    .ifPresent(person -> {
                        var told = new PollAnswer(poll.uuid(), new PersonId(person));
                        told.choose(answer.choices());
                        answers.save(told);
                    });
        }
    }

    @Override
    public void tell(Bag bag) {
        bag.put(
                DOCUMENTS,
                documents(bag.lab()).stream()
                        .map(one -> one.inFile(bag.key("groups", one.group())))
                        .toList());
        var all = polls(bag.lab());
        var told = answers
                .findByPollInOrderById(all.stream().map(Aggregate::uuid).toList())
                .stream()
                .collect(Collectors.groupingBy(PollAnswer::poll));
        bag.put(POLLS, all.stream().map(poll -> inFile(poll, told, bag)).toList());
    }

    private static ShelfInFile.Poll inFile(GroupPoll poll, Map<UUID, List<PollAnswer>> told, Bag bag) {
        return new ShelfInFile.Poll(
                bag.key("groups", poll.group()),
                poll.days(),
                poll.minutes(),
                poll.words(),
                poll.isOpen(),
                told.getOrDefault(poll.uuid(), List.of()).stream()
                        .map(answer -> new ShelfInFile.Answer(bag.key("people", answer.person()), answer.choices()))
                        .toList());
    }

    private List<GroupDocument> documents(LabId lab) {
        return documents.findByGroupInAndAddressIsNotNullAndRemovedAtIsNullOrderById(groups(lab));
    }

    private List<GroupPoll> polls(LabId lab) {
        return polls.findWithDaysByGroupIn(groups(lab));
    }

    private List<UUID> groups(LabId lab) {
        return groups.findByLabOrderByNumber(lab.value()).stream()
                .map(Aggregate::uuid)
                .toList();
    }

    @Override
    public void moveBy(LabId lab, int days) {
        // what people asked each other stays on its days
    }
}
