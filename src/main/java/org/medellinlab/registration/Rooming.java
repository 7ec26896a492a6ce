package org.medellinlab.registration;

import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Places to sleep, their rooms and beds, and who has which for which nights. For the organisers of the lab alone.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class Rooming {

    private final RoomingReading reading;
    private final LodgingRepository lodgings;
    private final LodgingRooms rooms;
    private final BedStays stays;
    private final Places places;

    Rooming(RoomingReading reading, LodgingRepository lodgings, LodgingRooms rooms, BedStays stays, Places places) {
        this.reading = reading;
        this.lodgings = lodgings;
        this.rooms = rooms;
        this.stays = stays;
        this.places = places;
    }

    @Transactional(readOnly = true)
    public RoomingSheet sheet(LabId lab) {
        return reading.sheet(lab);
    }

    /// The list as a table for a spreadsheet, a line a bed and sleeper; a free bed is a line, too.
    @Transactional(readOnly = true)
    public byte[] table(LabId lab, Language reader) {
        return reading.table(lab, reader);
    }

    public UUID add(LabId lab, LodgingDraft draft) {
        return lodgings.save(new Lodging(lab, draft)).uuid();
    }

    public void change(LabId lab, UUID lodging, LodgingDraft draft) {
        lodging(lab, lodging).write(draft);
    }

    /// Removes a place to sleep that has no rooms.
    public void remove(LabId lab, UUID lodging) {
        places.hold(lab);
        var found = lodging(lab, lodging);
        if (rooms.existsByLodging(lodging)) {
            throw new Refused("stay.rooms.refused.has-rooms");
        }
        lodgings.delete(found);
    }

    public UUID addRoom(LabId lab, UUID lodging, RoomDraft draft) {
        places.hold(lab);
        lodging(lab, lodging);
        var room = new LodgingRoom(lab, lodging, draft);
        refuseSecondName(lodging, room);
        return rooms.save(room).uuid();
    }

    /// @throws Refused when somebody has one of the beds that would go
    public void changeRoom(LabId lab, UUID id, RoomDraft draft) {
        places.hold(lab);
        var room = room(lab, id);
        room.write(
                draft,
                stays.findByRoom(id).stream().mapToInt(BedStay::bed).max().orElse(0));
        refuseSecondName(room.lodging(), room);
    }

    /// Removes a room nobody has a bed in.
    public void removeRoom(LabId lab, UUID id) {
        places.hold(lab);
        var room = room(lab, id);
        if (!stays.findByRoom(id).isEmpty()) {
            throw new Refused("stay.rooms.refused.in-use");
        }
        rooms.delete(room);
    }

    /// Gives somebody a bed.
    ///
    /// @return the stay
    /// @throws Refused when the bed, or the person, is taken in one of the nights
    public UUID put(LabId lab, BedDraft draft) {
        places.hold(lab);
        return putHeld(lab, draft);
    }

    /// Gives the same person other nights or another bed.
    public UUID move(LabId lab, UUID stay, BedDraft draft) {
        places.hold(lab);
        stays.delete(stay(lab, stay));
        stays.flush();
        return putHeld(lab, draft);
    }

    /// Frees the bed.
    ///
    /// @return what it was, so that it can be put back
    public BedDraft takeOut(LabId lab, UUID stay) {
        places.hold(lab);
        var found = stay(lab, stay);
        stays.delete(found);
        return found.draft();
    }

    private UUID putHeld(LabId lab, BedDraft draft) {
        var room = room(lab, draft.room());
        if (draft.bed() < 1 || draft.bed() > room.draft().beds()) {
            throw new Refused("stay.rooms.refused.no-bed", room.draft().beds());
        }
        if (!reading.comes(lab, draft.person())) {
            throw new NotForYou();
        }
        var stay = new BedStay(lab, draft);
        stays.findByRoom(draft.room()).stream()
                .filter(other -> other.bed() == draft.bed() && other.meets(draft.firstNight(), draft.leavesOn()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused("stay.rooms.refused.taken", reading.name(other.person()));
                });
        if (stays.findByLabAndPerson(lab.value(), draft.person().value()).stream()
                .anyMatch(other -> other.meets(draft.firstNight(), draft.leavesOn()))) {
            throw new Refused("stay.rooms.refused.elsewhere", reading.name(draft.person()));
        }
        try {
            return stays.saveAndFlush(stay).uuid();
        } catch (DataIntegrityViolationException twice) {
            throw new Refused("stay.rooms.refused.taken", "?");
        }
    }

    private void refuseSecondName(UUID lodging, LodgingRoom room) {
        if (rooms.existsByLodgingAndNameAndIdNot(lodging, room.draft().name(), room.uuid())) {
            throw new Refused("stay.rooms.refused.room-twice", room.draft().name());
        }
    }

    private Lodging lodging(LabId lab, UUID id) {
        return lodgings.findById(id).filter(found -> found.isOf(lab)).orElseThrow(NotForYou::new);
    }

    private LodgingRoom room(LabId lab, UUID id) {
        return rooms.findById(id).filter(found -> found.isOf(lab)).orElseThrow(NotForYou::new);
    }

    private BedStay stay(LabId lab, UUID id) {
        return stays.findById(id).filter(found -> found.isOf(lab)).orElseThrow(NotForYou::new);
    }
}
