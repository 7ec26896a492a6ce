package org.medellinlab.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whom an item concerns: those whose it is (they speak, host, have a place); and everybody who comes, unless it needs
/// a place, or is one of several at the same time and they have chosen another.
@Component
class AgendaAudience {

    private static final LanguagesConverter LANGUAGES = new LanguagesConverter();

    private final JdbcClient jdbc;
    private final ObjectProvider<PersonalEntries> entries;

    AgendaAudience(JdbcClient jdbc, ObjectProvider<PersonalEntries> entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /// Somebody an agenda is for.
    ///
    /// @param comes takes part in the lab, and is not only named in it
    record Reader(
            PersonId person,
            String name,
            @Nullable EmailAddress address,
            boolean bouncing,
            Language language,
            boolean comes,
            Set<UUID> own) {}

    /// Everybody, by name, and what needs a place.
    record Audience(List<Reader> readers, Set<UUID> withPlaces) {

        /// @param all the items of both versions
        boolean concerns(Reader reader, AgendaItemRow item, List<AgendaItemRow> all) {
            if (reader.own().contains(item.id())) {
                return true;
            }
            return reader.comes()
                    && !withPlaces.contains(item.id())
                    && (item.track() == null || !isElsewhere(reader, item, all));
        }

        private static boolean isElsewhere(Reader reader, AgendaItemRow item, List<AgendaItemRow> all) {
            return all.stream().anyMatch(other -> reader.own().contains(other.id()) && MyItems.overlap(other, item));
        }
    }

    /// For the draft as it is.
    Audience of(LabId lab) {
        return of(lab, entries.orderedStream().toList(), List.of());
    }

    /// For versions that are kept: who has a part in an item is as it stands there, whatever the draft says meanwhile.
    Audience of(LabId lab, List<Map<UUID, Set<PersonId>>> named) {
        return of(
                lab,
                entries.orderedStream()
                        .filter(source -> !(source instanceof PeopleInTheAgenda))
                        .toList(),
                named);
    }

    private Audience of(LabId lab, List<PersonalEntries> sources, List<Map<UUID, Set<PersonId>>> named) {
        var own = new HashMap<PersonId, Set<UUID>>();
        var withPlaces = new HashSet<UUID>();
        named.forEach(people -> add(people, own));
        sources.forEach(source -> {
            withPlaces.addAll(source.withPlaces(lab));
            add(source.peopleByItem(lab), own);
        });
        var known = new LinkedHashMap<PersonId, Reader>();
        jdbc.sql("""
                        select p.id, p.name, p.address, p.address_state, p.languages,
                            exists (select 1 from participant r where r.lab_id = :lab and r.person_id = p.id) as comes
                        from person p
                        where p.id in (select person_id from participant where lab_id = :lab) or p.id in (:named)
                        order by p.name, p.id""")
                .param("lab", lab.value())
                .param("named", named(own.keySet()))
                .query(rs -> {
                    var reader = reader(rs, own);
                    known.put(reader.person(), reader);
                });
        return new Audience(List.copyOf(known.values()), Set.copyOf(withPlaces));
    }

    private static void add(Map<UUID, Set<PersonId>> byItem, Map<PersonId, Set<UUID>> own) {
        byItem.forEach((item, people) -> people.forEach(
                person -> own.computeIfAbsent(person, first -> new HashSet<>()).add(item)));
    }

    private static List<UUID> named(Set<PersonId> people) {
        var ids = new ArrayList<>(people.stream().map(PersonId::value).toList());
        ids.add(new UUID(0, 0)); // an empty list is not SQL
        return ids;
    }

    private static Reader reader(ResultSet rs, Map<PersonId, Set<UUID>> own) throws SQLException {
        var person = new PersonId(rs.getObject("id", UUID.class));
        var address = rs.getString("address");
        var languages = LANGUAGES.convertToEntityAttribute(rs.getString("languages"));
        return new Reader(
                person,
                Objects.requireNonNull(rs.getString("name")),
                address == null ? null : new EmailAddress(address),
                "BOUNCING".equals(rs.getString("address_state")),
                languages.isEmpty() ? Language.ES : languages.getFirst(),
                rs.getBoolean("comes"),
                own.getOrDefault(person, Set.of()));
    }
}
