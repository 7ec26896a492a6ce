package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.identity.Granting;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds out who is meant by the names in a file: whoever of the lab has the address, else the people of the lab and
/// the seats by name, without regard to case and accents. Of two with the same name neither is taken: their name is.
/// The rest of the directory is as unknown as anybody: no file tells which addresses stand there.
@Component
class PeopleOfImport {

    private final AgendaPeople people;
    private final Granting granting;
    private final JdbcClient jdbc;

    PeopleOfImport(AgendaPeople people, Granting granting, JdbcClient jdbc) {
        this.people = people;
        this.granting = granting;
        this.jdbc = jdbc;
    }

    /// Who can be meant.
    static final class Known {

        private final Map<String, UUID> byAddress = new HashMap<>();
        private final Map<String, UUID> persons = new HashMap<>();
        private final Map<String, UUID> seats = new HashMap<>();
        private final Set<String> twice = new HashSet<>();

        boolean isTwice(ImportedPerson one) {
            return !byAddress.containsKey(one.address()) && twice.contains(ImportedKinds.plain(one.name()));
        }

        @Nullable
        ItemPerson find(ImportedPerson one) {
            var plain = ImportedKinds.plain(one.name());
            var person = byAddress.get(one.address());
            if (person == null && !twice.contains(plain)) {
                person = persons.get(plain);
            }
            if (person != null) {
                return ItemPerson.person(one.role(), person);
            }
            var seat = seats.get(plain);
            return seat == null ? null : ItemPerson.seat(one.role(), seat);
        }

        private void person(UUID id, String name) {
            var before = persons.put(ImportedKinds.plain(name), id);
            if (before != null && !before.equals(id)) {
                twice.add(ImportedKinds.plain(name));
            }
        }
    }

    Known known(LabId lab, List<ImportedItem> items) {
        var known = new Known();
        if (items.stream().allMatch(item -> item.persons().isEmpty())) {
            return known;
        }
        var choices = people.choices(lab);
        choices.persons().forEach((id, name) -> known.person(id, name));
        choices.seats()
                .forEach((id, name) -> name.byTag()
                        .values()
                        .forEach(words -> known.seats.putIfAbsent(ImportedKinds.plain(words), id)));
        var addresses = items.stream()
                .flatMap(item -> item.persons().stream())
                .map(ImportedPerson::address)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
        if (addresses.isEmpty()) {
            return known;
        }
        // who runs the lab receives and facilitates before they are named anywhere
        var ofTheLab = Stream.concat(
                        choices.persons().keySet().stream(),
                        granting.grantsOf(lab).stream()
                                .map(grant -> grant.person().value()))
                .collect(Collectors.toSet());
        if (!ofTheLab.isEmpty()) {
            jdbc.sql("select id, address from person where lower(address) in (:addresses) and id in (:people)")
                    .param("addresses", addresses)
                    .param("people", ofTheLab)
                    .query(rs -> {
                        known.byAddress.put(rs.getString(2).toLowerCase(Locale.ROOT), rs.getObject(1, UUID.class));
                    });
        }
        return known;
    }

    /// Adds to what is known of an item those the file names, each in the part they have already. Nobody is taken out:
    /// the file does not know whom the organisers named beside it.
    static ItemDetails with(ItemDetails was, ImportedItem imported, Known known) {
        var there = new ArrayList<>(was.people());
        var guests = new LinkedHashSet<>(was.guests());
        for (var one : imported.persons()) {
            var found = known.find(one);
            if (found == null) {
                // who works behind the item is not named in public by whoever wrote the file
                if (one.canBeGuest() && guests.stream().noneMatch(name -> isSame(name, one.name()))) {
                    guests.add(one.name());
                }
            } else {
                guests.removeIf(name -> !one.name().isEmpty() && isSame(name, one.name()));
                if (there.stream().noneMatch(other -> isSame(other, found))) {
                    there.add(found);
                }
            }
        }
        var same = there.size() == was.people().size();
        return was.withPeople(same ? was.people() : inOrder(there)).withGuests(List.copyOf(guests));
    }

    private static List<ItemPerson> inOrder(List<ItemPerson> people) {
        return Stream.of(ItemRole.values())
                .flatMap(role -> people.stream().filter(one -> one.role() == role))
                .toList();
    }

    private static boolean isSame(String one, String other) {
        return ImportedKinds.plain(one).equals(ImportedKinds.plain(other));
    }

    private static boolean isSame(ItemPerson one, ItemPerson other) {
        return one.person() != null
                ? one.person().equals(other.person())
                : one.seat() != null && one.seat().equals(other.seat());
    }
}
