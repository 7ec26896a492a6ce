package org.medellinlab.commitment;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What the boards of a lab can be narrowed by, and how many promises are confirmed. Joins read-only to the directory.
@Service
@PreAuthorize("@actor.takesPartIn(#lab)")
public class BoardPlaces {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;

    BoardPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The cities whose organisations promised something in the lab, names by identifier, in the reader's order.
    public Map<String, String> cities(LabId lab, Language reader) {
        var names = new LinkedHashMap<String, String>();
        jdbc
                .sql("""
                        select distinct city.id, city.name from commitment c join seat s on s.id = c.owner_seat_id
                        join organisation o on o.id = s.organisation_id join city on city.id = o.city_id
                        where c.lab_id = ?""")
                .param(lab.value())
                .query((rs, i) -> Map.entry(
                        rs.getObject(1, UUID.class).toString(),
                        TEXT.convertToEntityAttribute(rs.getString(2)).in(reader)))
                .list()
                .stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    /// How many promises of the lab stand how.
    public Map<Ratification, Integer> ratified(LabId lab) {
        return jdbc
                .sql("select ratification, count(*) from commitment where lab_id = ? group by ratification")
                .param(lab.value())
                .query((rs, i) -> Map.entry(Ratification.valueOf(rs.getString(1)), rs.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, Integer::sum, () -> new EnumMap<>(Ratification.class)));
    }
}
