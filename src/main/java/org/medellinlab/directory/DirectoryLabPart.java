package org.medellinlab.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.medellinlab.directory.PersonDraft.HoldingDraft;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PlainLine;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/// The directory's sections of a lab file: cities, organisations, seats, people. The network is one: what a file says
/// of
/// a city known from another lab revises that city.
@Component
@Order(10)
class DirectoryLabPart implements LabPart {

    private final Cities cities;
    private final Organisations organisations;
    private final Seats seats;
    private final Persons persons;
    private final Aliases aliases;
    private final ErasedKeys erased;

    DirectoryLabPart(
            Cities cities,
            Organisations organisations,
            Seats seats,
            Persons persons,
            Aliases aliases,
            ErasedKeys erased) {
        this.aliases = aliases;
        this.erased = erased;
        this.cities = cities;
        this.organisations = organisations;
        this.seats = seats;
        this.persons = persons;
    }

    @Override
    public void bring(Bag bag) {
        bag.list("cities", CityDraft.class).forEach(draft -> bringCity(draft, bag));
        bringOrganisations(bag);
        bringSeats(bag);
        bringPeople(bag);
    }

    private void bringCity(CityDraft draft, Bag bag) {
        if (isMerged(DirectoryKind.CITY, "cities", draft.key(), bag)) {
            return;
        }
        var city = cities.findByKey(draft.key()).orElseGet(() -> cities.save(new City(draft)));
        if (!city.draft().equals(draft)) {
            city.revise(draft);
        }
        bag.register("cities", draft.key(), city.uuid());
    }

    private void bringOrganisations(Bag bag) {
        var drafts = bag.list("organisations", OrganisationDraft.class);
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            if (isMerged(DirectoryKind.ORGANISATION, "organisations", draft.key(), bag)) {
                continue;
            }
            var city = bag.find("cities", draft.city(), "organisations[" + i + "].city")
                    .orElse(null);
            var organisation = organisations
                    .findByKey(draft.key())
                    .orElseGet(() -> organisations.save(new Organisation(draft, city)));
            if (!organisation.draft(bag.keyOf("cities", organisation.city())).equals(draft)) {
                organisation.revise(draft, city);
            }
            bag.register("organisations", draft.key(), organisation.uuid());
        }
    }

    private void bringSeats(Bag bag) {
        var drafts = bag.list("seats", SeatDraft.class);
        var brought = new HashMap<String, Seat>();
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var organisation = bag.find("organisations", draft.organisation(), "seats[" + i + "].organisation");
            if (organisation.isEmpty() || isMerged(DirectoryKind.SEAT, "seats", draft.key(), bag)) {
                continue;
            }
            var seat = seats.findByKey(draft.key()).orElseGet(() -> seats.save(new Seat(draft, organisation.get())));
            bag.register("seats", draft.key(), seat.uuid());
            brought.put(draft.key(), seat);
        }
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var seat = brought.get(draft.key());
            if (seat == null) {
                continue;
            }
            var deputy =
                    bag.find("seats", draft.deputy(), "seats[" + i + "].deputy").orElse(null);
            var organisation = bag.find("organisations", draft.organisation(), "seats[" + i + "].organisation");
            if (!seat.draft(bag.key("organisations", seat.organisation()), bag.keyOf("seats", seat.deputy()))
                    .equals(draft)) {
                seat.revise(draft, organisation.orElseThrow(), deputy);
            }
        }
    }

    private void bringPeople(Bag bag) {
        var drafts = bag.list("people", PersonDraft.class);
        SeatTwice.check(drafts, bag);
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var path = "people[" + i + "]";
            if (isMerged(DirectoryKind.PERSON, "people", draft.key(), bag)) {
                continue;
            }
            if (!PlainLine.isOne(draft.name())) {
                bag.problem(path + ".name", "a name in one line, without control characters");
                continue;
            }
            if (erased.isErased(draft.key())) {
                bag.problem(path + ".key", "a person who has not been erased at their own wish");
                continue;
            }
            var holdings = holdings(draft, path, bag);
            var known = persons.findByKey(draft.key());
            if (draft.address() != null) {
                var taken = persons.findByAddress(new EmailAddress(draft.address()).value())
                        .filter(other -> !other.key().equals(draft.key()));
                if (taken.isPresent()) {
                    bag.problem(
                            path + ".address",
                            "an address nobody else has; it belongs to "
                                    + taken.get().key());
                    continue;
                }
            }
            var person = known.orElseGet(() -> persons.save(new Person(draft, holdings)));
            if (!draft(person, bag).equals(draft)) {
                person.revise(draft, holdings);
            }
            bag.register("people", draft.key(), person.uuid());
        }
    }

    /// A file may still use the key of what was merged since: it then names the one that stayed, and revises nothing.
    private boolean isMerged(DirectoryKind kind, String section, String key, Bag bag) {
        var stayed = aliases.find(kind, key);
        stayed.ifPresent(id -> bag.register(section, key, id));
        return stayed.isPresent();
    }

    private static List<Holding> holdings(PersonDraft draft, String path, Bag bag) {
        var holdings = new ArrayList<Holding>();
        for (var i = 0; i < draft.holds().size(); i++) {
            var hold = draft.holds().get(i);
            if (hold.until() != null && hold.until().isBefore(hold.from())) {
                bag.problem(path + ".holds[" + i + "].until", "a day not before " + hold.from());
            }
            bag.find("seats", hold.seat(), path + ".holds[" + i + "].seat")
                    .ifPresent(seat -> holdings.add(new Holding(seat, hold.from(), hold.until(), hold.acting())));
        }
        return holdings;
    }

    private static PersonDraft draft(Person person, Bag bag) {
        var row = person.row();
        var holds = person.holdings().stream()
                .map(h -> new HoldingDraft(bag.key("seats", h.seat()), h.from(), h.until(), h.acting()))
                .toList();
        return new PersonDraft(
                person.key(),
                row.name(),
                row.languages(),
                row.address() == null ? null : row.address().value(),
                person.otherAddresses(),
                person.phone(),
                holds);
    }

    /// Everything of the directory that the lab's other parts mention is theirs to filter; the file holds what the
    /// lab
    /// mentions, and what those mention in turn.
    @Override
    public void tell(Bag bag) {
        var byKey = Sort.by("key");
        cities.findAll(byKey).forEach(city -> bag.register("cities", city.key(), city.uuid()));
        organisations.findAll(byKey).forEach(o -> bag.register("organisations", o.key(), o.uuid()));
        seats.findAll(byKey).forEach(seat -> bag.register("seats", seat.key(), seat.uuid()));
        persons.findAll(byKey).forEach(person -> bag.register("people", person.key(), person.uuid()));
        bag.put("cities", cities.findAll(byKey).stream().map(City::draft).toList());
        bag.put(
                "organisations",
                organisations.findAll(byKey).stream()
                        .map(o -> o.draft(bag.keyOf("cities", o.city())))
                        .toList());
        bag.put(
                "seats",
                seats.findAll(byKey).stream()
                        .map(s -> s.draft(bag.key("organisations", s.organisation()), bag.keyOf("seats", s.deputy())))
                        .toList());
        bag.put(
                "people",
                persons.findAll(byKey).stream()
                        .filter(person -> !person.isErased())
                        .map(p -> draft(p, bag))
                        .toList());
    }

    @Override
    public void moveBy(LabId lab, int days) {
        // the directory is not dated by a lab
    }
}
