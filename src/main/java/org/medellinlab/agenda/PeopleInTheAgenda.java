package org.medellinlab.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An item is theirs who speak, receive, lead or interpret in it, or hold the seat that does.
@Component
class PeopleInTheAgenda implements PersonalEntries {

    private final JdbcClient jdbc;

    PeopleInTheAgenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Set<PersonId>> peopleByItem(LabId lab) {
        var people = new HashMap<UUID, Set<PersonId>>();
        jdbc.sql("""
                        select i.id, coalesce(x.person_id, h.person_id) as who from agenda_item i
                        join agenda_item_person x on x.item_id = i.id
                        left join holding h on h.seat_id = x.seat_id and h.from_on <= i.held_on
                            and (h.until_on is null or h.until_on >= i.held_on)
                        where i.lab_id = ? and (x.person_id is not null or h.person_id is not null)""").param(lab.value()).query(rs -> {
            people.computeIfAbsent(rs.getObject(1, UUID.class), first -> new HashSet<>())
                    .add(new PersonId(rs.getObject(2, UUID.class)));
        });
        return people;
    }

    /// The same in a version of the agenda that is kept: seats are theirs who held them on the day of the item.
    Map<UUID, Set<PersonId>> in(List<AgendaItemRow> version) {
        record Held(
                PersonId person, LocalDate from, @Nullable LocalDate until) {}
        var held = new HashMap<UUID, List<Held>>();
        var seats = version.stream()
                .flatMap(item -> item.details().people().stream())
                .map(ItemPerson::seat)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!seats.isEmpty()) {
            jdbc.sql("select seat_id, person_id, from_on, until_on from holding where seat_id in (:seats)")
                    .param("seats", seats)
                    .query(rs -> {
                        held.computeIfAbsent(rs.getObject(1, UUID.class), seat -> new ArrayList<>())
                                .add(new Held(
                                        new PersonId(rs.getObject(2, UUID.class)),
                                        rs.getObject(3, LocalDate.class),
                                        rs.getObject(4, LocalDate.class)));
                    });
        }
        var people = new HashMap<UUID, Set<PersonId>>();
        for (var item : version) {
            for (var one : item.details().people()) {
                var who = one.person() != null
                        ? Stream.of(new PersonId(one.person()))
                        : held.getOrDefault(one.seat(), List.of()).stream()
                                .filter(holding -> !item.day().isBefore(holding.from())
                                        && (holding.until() == null
                                                || !item.day().isAfter(holding.until())))
                                .map(Held::person);
                who.forEach(person -> people.computeIfAbsent(item.id(), first -> new HashSet<>())
                        .add(person));
            }
        }
        return people;
    }
}
