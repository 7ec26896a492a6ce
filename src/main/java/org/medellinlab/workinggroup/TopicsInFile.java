package org.medellinlab.workinggroup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.stereotype.Component;

/// What hangs on the topics of a lab file: who wants to come and came, what was said, who does what next. People and
/// steps are added to those that are there.
@Component
class TopicsInFile {

    private final TopicInterests interests;
    private final ProceedingsRepository proceedings;
    private final TopicSteps steps;

    TopicsInFile(TopicInterests interests, ProceedingsRepository proceedings, TopicSteps steps) {
        this.interests = interests;
        this.proceedings = proceedings;
        this.steps = steps;
    }

    void bring(UUID topic, OpenSpaceInFile.Topic file, String path, Bag bag) {
        for (var i = 0; i < file.interested().size(); i++) {
            someone(bag, topic, file.interested().get(i), path + ".interested[" + i + "]", true);
        }
        for (var i = 0; i < file.came().size(); i++) {
            someone(bag, topic, file.came().get(i), path + ".came[" + i + "]", false);
        }
        var said = file.proceedings();
        if (said != null) {
            var there = proceedings.findByTopic(topic).orElseGet(() -> new Proceedings(topic));
            there.write(words(said));
            proceedings.save(there);
        }
        var known =
                steps.findByTopicOrderById(topic).stream().map(TopicStep::words).toList();
        for (var i = 0; i < file.steps().size(); i++) {
            var step = file.steps().get(i);
            var who = bag.find("people", step.person(), path + ".steps[" + i + "].person")
                    .map(PersonId::new)
                    .orElse(null);
            var told = new TopicStep(topic, new StepDraft(Ids.next(), step.words(), who, step.named(), step.dueOn()));
            if (!known.contains(told.words())) {
                steps.save(told);
            }
        }
    }

    private void someone(Bag bag, UUID topic, String key, String path, boolean interested) {
        bag.find("people", key, path).map(PersonId::new).ifPresent(person -> {
            var row = interests
                    .findByTopicAndPerson(topic, person.value())
                    .orElseGet(() -> new TopicInterest(topic, person));
            if (interested) {
                row.interested(true);
            } else {
                row.came(true);
            }
            interests.save(row);
        });
    }

    private static Map<String, String> words(OpenSpaceInFile.Said said) {
        return Map.of(
                ProceedingsSheet.ALSO_CAME, Objects.requireNonNullElse(said.alsoCame(), ""),
                ProceedingsSheet.DISCUSSION, Objects.requireNonNullElse(said.discussion(), ""),
                ProceedingsSheet.RECOMMENDATIONS, Objects.requireNonNullElse(said.recommendations(), ""),
                ProceedingsSheet.REQUESTS, Objects.requireNonNullElse(said.requests(), ""));
    }

    List<OpenSpaceInFile.Topic> tell(List<OpenTopic> topics, List<OpenSlot> slots, List<OpenPlace> places, Bag bag) {
        var ids = topics.stream().map(Aggregate::uuid).toList();
        var people =
                interests.findByTopicInOrderById(ids).stream().collect(Collectors.groupingBy(TopicInterest::topic));
        var said = proceedings.findByTopicIn(ids).stream()
                .collect(Collectors.toMap(Proceedings::topic, Proceedings::inFile));
        var next = steps.findByTopicInOrderById(ids).stream().collect(Collectors.groupingBy(TopicStep::topic));
        var times = slots.stream().collect(Collectors.toMap(Aggregate::uuid, OpenSlot::inFile));
        var rooms = places.stream().collect(Collectors.toMap(Aggregate::uuid, OpenPlace::name));
        return topics.stream()
                .map(topic -> {
                    var told = topic.told();
                    var all = people.getOrDefault(topic.uuid(), List.of());
                    var slot = told.slot() == null ? null : times.get(told.slot());
                    return new OpenSpaceInFile.Topic(
                            topic.number(),
                            told.title(),
                            told.why().isEmpty() ? null : told.why(),
                            told.language(),
                            bag.keyOf("people", told.convener()),
                            told.state() == TopicState.WITHDRAWN,
                            slot == null ? null : Integer.valueOf(slot.day()),
                            slot == null ? null : slot.starts(),
                            told.place() == null ? null : rooms.get(told.place()),
                            told.byHand(),
                            bag.keyOf("groups", told.group()),
                            keys(
                                    all.stream()
                                            .filter(TopicInterest::isInterested)
                                            .toList(),
                                    bag),
                            keys(all.stream().filter(TopicInterest::hasCome).toList(), bag),
                            some(said.get(topic.uuid())),
                            next.getOrDefault(topic.uuid(), List.of()).stream()
                                    .map(step -> step.inFile(person -> bag.keyOf("people", person)))
                                    .toList());
                })
                .toList();
    }

    private static List<String> keys(List<TopicInterest> people, Bag bag) {
        return people.stream()
                .map(one -> bag.key("people", one.person()))
                .sorted()
                .toList();
    }

    private static OpenSpaceInFile.@Nullable Said some(OpenSpaceInFile.@Nullable Said said) {
        return said == null || said.isEmpty() ? null : said;
    }
}
