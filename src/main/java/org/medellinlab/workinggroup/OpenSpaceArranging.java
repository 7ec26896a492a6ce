package org.medellinlab.workinggroup;

import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Times and places of the marketplace, and which topic goes where. For those who run the lab.
@Service
@Transactional
@PreAuthorize("@actor.mayFacilitate(#lab)")
public class OpenSpaceArranging {

    private final OpenTopics topics;
    private final OpenSlots slots;
    private final OpenPlaces places;
    private final OpenSpaceRows rows;
    private final LabReading labs;
    private final CurrentActor actors;

    OpenSpaceArranging(
            OpenTopics topics,
            OpenSlots slots,
            OpenPlaces places,
            OpenSpaceRows rows,
            LabReading labs,
            CurrentActor actors) {
        this.topics = topics;
        this.slots = slots;
        this.places = places;
        this.rows = rows;
        this.labs = labs;
        this.actors = actors;
    }

    /// The board as it stands, for who arranges it.
    @Transactional(readOnly = true)
    public OpenSpaceBoard board(LabId lab) {
        return rows.board(lab, new org.medellinlab.shared.PersonId(new UUID(0, 0)));
    }

    /// @param day of the lab, from 1
    public void addSlot(LabId lab, int day, LocalTime starts, int minutes) {
        var days = labs.sheet(lab).orElseThrow(NotForYou::new).days();
        if (day < 1 || day > days.size()) {
            throw new Refused("openspace.refused.day", days.size());
        }
        if (rows.slots(lab).stream()
                .anyMatch(slot ->
                        slot.day().equals(days.get(day - 1)) && slot.starts().equals(starts))) {
            throw new Refused("openspace.refused.slot-twice");
        }
        slots.save(new OpenSlot(lab, day, starts, minutes));
    }

    /// What was in it waits for another time.
    public void removeSlot(LabId lab, UUID slot) {
        var found = slots.findById(slot).filter(one -> one.isOf(lab)).orElseThrow(NotForYou::new);
        takeOff(lab, topic -> slot.equals(topic.slot()));
        slots.delete(found);
    }

    public void addPlace(LabId lab, String name, @Nullable Integer capacity) {
        var place = new OpenPlace(lab, name, capacity);
        if (places.existsByLabAndName(lab.value(), name.strip())) {
            throw new Refused("openspace.refused.place-twice");
        }
        places.save(place);
    }

    /// What was in it waits for another place.
    public void removePlace(LabId lab, UUID place) {
        var found = places.findById(place).filter(one -> one.isOf(lab)).orElseThrow(NotForYou::new);
        takeOff(lab, topic -> place.equals(topic.place()));
        places.delete(found);
    }

    /// Puts a topic by hand; the rule leaves it there.
    ///
    /// @param version of the topic that was seen
    /// @throws Refused when another topic is there, and with what happened when somebody moved this one meanwhile
    public void put(LabId lab, UUID topic, UUID slot, UUID place, long version) {
        var found = seen(lab, topic, version);
        if (slots.findById(slot).filter(one -> one.isOf(lab)).isEmpty()
                || places.findById(place).filter(one -> one.isOf(lab)).isEmpty()) {
            throw new NotForYou();
        }
        topics.findBySlotAndPlace(slot, place)
                .filter(other -> !other.equals(found))
                .ifPresent(other -> {
                    throw new Refused("openspace.refused.taken", other.number(), other.title());
                });
        found.put(slot, place, true);
        try {
            topics.flush();
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException meanwhile) {
            throw new Refused("openspace.refused.again");
        }
    }

    /// Takes a topic off the board: it waits again, and the rule may place it.
    ///
    /// @throws Refused with what happened when somebody moved it meanwhile
    public void takeOff(LabId lab, UUID topic, long version) {
        seen(lab, topic, version).takeOff();
    }

    private OpenTopic seen(LabId lab, UUID topic, long version) {
        var found = of(lab, topic);
        if (found.version() != version) {
            throw meanwhile(lab, found);
        }
        return found;
    }

    /// Where it is now, in the words of who wanted to move it.
    private Refused meanwhile(LabId lab, OpenTopic topic) {
        var slot = rows.slots(lab).stream()
                .filter(one -> one.id().equals(topic.slot()))
                .findFirst();
        var place = rows.places(lab).stream()
                .filter(one -> one.id().equals(topic.place()))
                .findFirst();
        if (slot.isEmpty() || place.isEmpty()) {
            return new Refused("openspace.refused.waits", topic.number(), topic.title());
        }
        return new Refused(
                "openspace.refused.moved",
                topic.number(),
                topic.title(),
                SpokenDates.day(slot.get().day(), actors.required().language()),
                SpokenDates.time(slot.get().starts()),
                place.get().name());
    }

    /// Places every topic that nobody put by hand, by the rule of [Marketplace].
    ///
    /// @return how many found no spot
    public int arrange(LabId lab) {
        var wishes = rows.wishes(lab);
        var spots = Marketplace.place(
                wishes,
                rows.slots(lab).stream().map(OpenSpaceBoard.Slot::id).toList(),
                rows.places(lab).stream()
                        .map(place -> new Marketplace.Room(place.id(), place.capacity()))
                        .toList());
        takeOff(lab, topic -> !topic.isByHand());
        topics.findByLabOrderByNumber(lab.value()).forEach(topic -> {
            var spot = spots.get(topic.uuid());
            if (spot != null && !topic.isByHand()) {
                topic.put(spot.slot(), spot.place(), false);
            }
        });
        return wishes.size() - spots.size();
    }

    private void takeOff(LabId lab, java.util.function.Predicate<OpenTopic> which) {
        topics.findByLabOrderByNumber(lab.value()).stream().filter(which).forEach(OpenTopic::takeOff);
        topics.flush(); // before another takes the spot
    }

    private OpenTopic of(LabId lab, UUID topic) {
        return topics.findById(topic).filter(found -> found.isOf(lab)).orElseThrow(NotForYou::new);
    }
}
