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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PlannedItem.Needed;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who is needed at items: people by name with what they speak, seats with who holds them on the day.
@Component
class NeededReading {

    private static final LanguagesConverter LANGUAGES = new LanguagesConverter();

    private final JdbcClient jdbc;

    NeededReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody as the directory knows them.
    private record Known(String name, List<Language> speaks) {}

    /// A seat that was held from a day to a day.
    private record Held(
            UUID person, LocalDate from, @Nullable LocalDate until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /// All that is known of some people and seats.
    static final class People {

        private final Map<UUID, List<Held>> held;
        private final Map<UUID, Known> known;

        private People(Map<UUID, List<Held>> held, Map<UUID, Known> known) {
            this.held = held;
            this.known = known;
        }

        Needed needed(ItemPerson one, LocalDate day) {
            var seat = one.seat();
            var who = one.person() != null
                    ? one.person()
                    : held.getOrDefault(seat, List.of()).stream()
                            .filter(holding -> holding.on(day))
                            .map(Held::person)
                            .findFirst()
                            .orElse(Objects.requireNonNull(seat));
            var row = known.getOrDefault(who, new Known("?", List.of()));
            return new Needed(who, row.name(), one.role() == ItemRole.INTERPRETER, one.languages(), row.speaks());
        }
    }

    People of(Stream<ItemPerson> people) {
        var seats = new HashSet<UUID>();
        var persons = new HashSet<UUID>();
        people.forEach(one -> {
            if (one.person() != null) {
                persons.add(one.person());
            } else if (one.seat() != null) {
                seats.add(one.seat());
            }
        });
        var held = held(seats);
        held.values().forEach(all -> all.forEach(holding -> persons.add(holding.person())));
        return new People(held, known(persons));
    }

    private Map<UUID, Known> known(Set<UUID> persons) {
        var known = new HashMap<UUID, Known>();
        if (!persons.isEmpty()) {
            jdbc.sql("select id, name, languages from person where id in (:ids)")
                    .param("ids", persons)
                    .query(rs -> {
                        known.put(
                                rs.getObject(1, UUID.class),
                                new Known(rs.getString(2), LANGUAGES.convertToEntityAttribute(rs.getString(3))));
                    });
        }
        return known;
    }

    private Map<UUID, List<Held>> held(Set<UUID> seats) {
        var held = new HashMap<UUID, List<Held>>();
        if (!seats.isEmpty()) {
            jdbc.sql("""
                            select seat_id, person_id, from_on, until_on from holding where seat_id in (:ids)
                            order by acting, from_on desc""").param("ids", seats).query(rs -> {
                held.computeIfAbsent(rs.getObject(1, UUID.class), seat -> new ArrayList<>())
                        .add(new Held(
                                rs.getObject(2, UUID.class),
                                rs.getObject(3, LocalDate.class),
                                rs.getObject(4, LocalDate.class)));
            });
        }
        return held;
    }
}
