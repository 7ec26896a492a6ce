package org.medellinlab.agenda;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Names of those who are needed at items. A programme says who speaks, receives and facilitates; who interprets is
/// known to the team.
@Service
@PreAuthorize("permitAll()")
public class AgendaPeople {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String PERSONS = "select p.id, p.name from person p ";
    private static final String SEATS =
            "select s.id, s.title, o.name as organisation from seat s join organisation o on o.id = s.organisation_id ";

    private final JdbcClient jdbc;

    AgendaPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Names of persons and seats by their identifiers.
    public record Names(Map<UUID, String> persons, Map<UUID, LocalizedText> seats) {

        public static final Names NONE = new Names(Map.of(), Map.of());

        /// What the reader calls them; nothing for whoever is not known any more.
        public @Nullable String of(ItemPerson one, Language reader) {
            if (one.person() != null) {
                return persons.get(one.person());
            }
            var seat = seats.get(Objects.requireNonNull(one.seat()));
            return seat == null ? null : seat.in(reader);
        }
    }

    /// Those whom these items name and the public may read.
    public Names shown(List<AgendaItemRow> items) {
        return named(items.stream()
                .flatMap(item -> item.details().people().stream())
                .filter(one -> one.role().isPublic()));
    }

    /// Everybody whom these items name.
    @PreAuthorize("@actor.mayFacilitate(#lab)")
    public Names all(LabId lab, List<AgendaItemRow> items) {
        return named(items.stream().flatMap(item -> item.details().people().stream()));
    }

    /// Everybody who can be chosen for a part: whoever comes to the lab or is named already, and every seat.
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public Names choices(LabId lab) {
        return new Names(
                persons(jdbc.sql(PERSONS + """
                        where p.id in (select r.person_id from participant r where r.lab_id = :lab
                            union select x.person_id from agenda_item_person x
                                join agenda_item i on i.id = x.item_id where i.lab_id = :lab)
                        order by p.name, p.id""").param("lab", lab.value())),
                seats(jdbc.sql(SEATS + "order by s.seat_key")));
    }

    private Names named(Stream<ItemPerson> people) {
        var persons = new HashSet<UUID>();
        var seats = new HashSet<UUID>();
        people.forEach(one -> {
            if (one.person() != null) {
                persons.add(one.person());
            } else if (one.seat() != null) {
                seats.add(one.seat());
            }
        });
        return new Names(
                persons.isEmpty()
                        ? Map.of()
                        : persons(jdbc.sql(PERSONS + "where p.id in (:ids)").param("ids", persons)),
                seats.isEmpty()
                        ? Map.of()
                        : seats(jdbc.sql(SEATS + "where s.id in (:ids)").param("ids", seats)));
    }

    private static Map<UUID, String> persons(JdbcClient.StatementSpec statement) {
        var persons = new LinkedHashMap<UUID, String>();
        statement.query(rs -> {
            persons.put(rs.getObject(1, UUID.class), rs.getString(2));
        });
        return persons;
    }

    private static Map<UUID, LocalizedText> seats(JdbcClient.StatementSpec statement) {
        var seats = new LinkedHashMap<UUID, LocalizedText>();
        statement.query(rs -> {
            seats.put(
                    rs.getObject(1, UUID.class),
                    joined(
                            TEXT.convertToEntityAttribute(rs.getString(2)),
                            TEXT.convertToEntityAttribute(rs.getString(3))));
        });
        return seats;
    }

    /// "Director of parks, Parks office", in each language that one of the two is known in.
    private static LocalizedText joined(LocalizedText title, LocalizedText organisation) {
        var words = new HashMap<Language, String>();
        for (var language : Language.values()) {
            if (title.exactly(language) != null || organisation.exactly(language) != null) {
                words.put(language, title.in(language) + ", " + organisation.in(language));
            }
        }
        return LocalizedText.of(words);
    }
}
