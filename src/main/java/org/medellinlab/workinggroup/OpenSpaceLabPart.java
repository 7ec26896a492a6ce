package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The section `openSpace` of a lab file: the marketplace, and what was said in its topics.
@Component
@Order(81)
class OpenSpaceLabPart implements LabPart {

    private static final String SECTION = "openSpace";

    private final OpenTopics topics;
    private final OpenSlots slots;
    private final OpenPlaces places;
    private final TopicsInFile talks;
    private final Clock clock;

    OpenSpaceLabPart(OpenTopics topics, OpenSlots slots, OpenPlaces places, TopicsInFile talks, Clock clock) {
        this.topics = topics;
        this.slots = slots;
        this.places = places;
        this.talks = talks;
        this.clock = clock;
    }

    @Override
    public void bring(Bag bag) {
        bag.one(SECTION, OpenSpaceInFile.class).ifPresent(file -> {
            var market = new Market(bag, bringSlots(bag, file), bringPlaces(bag, file));
            bringTopics(market, file);
        });
    }

    /// What a topic names, by which it is found.
    private record Market(Bag bag, Map<String, UUID> slots, Map<String, UUID> places) {}

    private Map<String, UUID> bringSlots(Bag bag, OpenSpaceInFile file) {
        var known = slots.findByLab(bag.lab().value()).stream().collect(Collectors.toMap(OpenSlot::name, slot -> slot));
        file.slots()
                .forEach(slot -> known.computeIfAbsent(
                                OpenSlot.name(slot.day(), slot.starts()),
                                name -> slots.save(new OpenSlot(bag.lab(), slot.day(), slot.starts(), slot.minutes())))
                        .lasts(slot.minutes()));
        return ids(known);
    }

    private Map<String, UUID> bringPlaces(Bag bag, OpenSpaceInFile file) {
        var known =
                places.findByLab(bag.lab().value()).stream().collect(Collectors.toMap(OpenPlace::name, place -> place));
        file.places()
                .forEach(place -> known.computeIfAbsent(
                                place.name(), name -> places.save(new OpenPlace(bag.lab(), name, place.capacity())))
                        .holds(place.capacity()));
        return ids(known);
    }

    private static Map<String, UUID> ids(Map<String, ? extends Aggregate> things) {
        var ids = new HashMap<String, UUID>();
        things.forEach((name, thing) -> ids.put(name, thing.uuid()));
        return ids;
    }

    private void bringTopics(Market market, OpenSpaceInFile file) {
        var bag = market.bag();
        var known = topics.findByLabOrderByNumber(bag.lab().value()).stream()
                .collect(Collectors.toMap(OpenTopic::number, topic -> topic));
        var wanted = new LinkedHashMap<OpenTopic, OpenTopic.Told>();
        for (var i = 0; i < file.topics().size(); i++) {
            var topic = file.topics().get(i);
            var path = SECTION + ".topics[" + i + "]";
            var told = told(topic, path, market);
            var there = known.computeIfAbsent(
                    topic.number(),
                    number -> topics.save(new OpenTopic(
                            bag.lab(), number, told.unplaced(), clock.instant().truncatedTo(ChronoUnit.MICROS))));
            if (wanted.put(there, told) != null) {
                bag.problem(path + ".number", "a number of its own");
            }
            talks.bring(there.uuid(), topic, path, bag);
        }
        // each lets go of its spot before another takes it
        wanted.forEach((topic, told) -> {
            if (!topic.told().equals(told)) {
                topic.tell(told.unplaced());
            }
        });
        topics.flush();
        refuseTaken(wanted, known, bag);
        wanted.forEach(OpenTopic::tell);
    }

    private static void refuseTaken(Map<OpenTopic, OpenTopic.Told> wanted, Map<Integer, OpenTopic> known, Bag bag) {
        var taken = new HashMap<Marketplace.Spot, Integer>();
        known.values().stream()
                .filter(topic -> !wanted.containsKey(topic) && topic.slot() != null && topic.place() != null)
                .forEach(topic -> taken.put(topic.told().spot(), topic.number()));
        var position = 0;
        for (var told : wanted.values()) {
            if (told.spot() != null && taken.putIfAbsent(told.spot(), position) != null) {
                bag.problem(SECTION + ".topics[" + position + "].place", "a place that is free at that time");
            }
            position++;
        }
    }

    private static OpenTopic.Told told(OpenSpaceInFile.Topic topic, String path, Market market) {
        var bag = market.bag();
        var slot = topic.day() == null || topic.starts() == null
                ? null
                : named(market.slots(), OpenSlot.name(topic.day(), topic.starts()), path + ".starts", bag);
        var place = topic.place() == null ? null : named(market.places(), topic.place(), path + ".place", bag);
        if ((slot == null) != (place == null)) {
            bag.problem(path + ".place", "a day, an hour and a place, or none of them");
        }
        var group = bag.find("groups", topic.group(), path + ".group").orElse(null);
        return new OpenTopic.Told(
                TypedWords.text(topic.title(), OpenTopic.LONGEST_TITLE),
                TypedWords.text(topic.why(), OpenTopic.LONGEST_WHY),
                topic.language(),
                bag.find("people", topic.convener(), path + ".convener").orElse(null),
                group != null
                        ? TopicState.BECAME_GROUP
                        : topic.withdrawn() ? TopicState.WITHDRAWN : TopicState.PROPOSED,
                place == null ? null : slot,
                slot == null ? null : place,
                topic.byHand(),
                group);
    }

    private static @Nullable UUID named(Map<String, UUID> known, String name, String path, Bag bag) {
        if (!known.containsKey(name)) {
            bag.problem(path, "one of the marketplace; there is no «" + name + "»");
        }
        return known.get(name);
    }

    @Override
    public void tell(Bag bag) {
        var lab = bag.lab().value();
        var ofLab = slots.findByLab(lab).stream()
                .sorted(Comparator.comparing(OpenSlot::name))
                .toList();
        var rooms = places.findByLab(lab).stream()
                .sorted(Comparator.comparing(OpenPlace::name))
                .toList();
        var file = new OpenSpaceInFile(
                ofLab.stream().map(OpenSlot::inFile).toList(),
                rooms.stream().map(OpenPlace::inFile).toList(),
                talks.tell(topics.findByLabOrderByNumber(lab), ofLab, rooms, bag));
        if (!file.isEmpty()) {
            bag.put(SECTION, file);
        }
    }

    @Override
    public void moveBy(LabId lab, int days) {
        // a slot is on a day of the lab, wherever that lies
    }
}
