package org.medellinlab.workinggroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.Tenure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is in a group: whoever holds one of its seats, the lead's, a member's or a subtheme's.
@Component
class GroupPeople {

    /// @param address absent when none is known
    /// @param shared whether the person lets others of the network see the address
    record Member(
            PersonId person,
            String key,
            String name,
            SeatId seat,
            @Nullable EmailAddress address,
            Language language,
            boolean shared) {}

    private static final LanguagesConverter LANGUAGES = new LanguagesConverter();

    /// Who leads, with which groups it is about as `%1$s`.
    private static final String LEADING = """
            select id as group_id, lead_seat_id as seat_id from working_group
                where id %1$s and lead_seat_id is not null
            union select group_id, seat_id from group_co_lead where group_id %1$s""";

    /// Who leads or takes part.
    private static final String ALL = LEADING + """
             union select group_id, seat_id from group_member where group_id %1$s and seat_id is not null
            union select group_id, lead_seat_id from group_subtheme where group_id %1$s and lead_seat_id is not null""";

    private static final String HOLDING =
            ") t join holding h on h.seat_id = t.seat_id join person p on p.id = h.person_id " + Tenure.HOME
                    + " order by p.name, p.id, h.seat_id";

    private static final String COLUMNS =
            "p.id, p.person_key, p.name, p.address, p.languages, p.contact_shared, h.seat_id, " + Tenure.COLUMNS;

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Each once, by name.
    List<Member> of(UUID group) {
        return holding(ALL, group);
    }

    /// Those who lead it, alone or beside another; each once, by name.
    List<Member> leading(UUID group) {
        return holding(LEADING, group);
    }

    private List<Member> holding(String seats, UUID group) {
        var once = new LinkedHashMap<PersonId, Member>();
        jdbc.sql("select " + COLUMNS + " from (" + seats.formatted("= :group") + HOLDING)
                .param("group", group)
                .query(Tenure.now(clock, (rs, i) -> member(rs)))
                .forEach(member -> once.putIfAbsent(member.person(), member));
        return List.copyOf(once.values());
    }

    /// Of all groups of a lab, each once for every seat, by name: one statement.
    Map<UUID, List<Member>> inLab(LabId lab) {
        record Of(UUID group, Member member) {}
        return jdbc
                .sql("select t.group_id, " + COLUMNS + " from ("
                        + ALL.formatted("in (select id from working_group where lab_id = :lab)") + HOLDING)
                .param("lab", lab.value())
                .query(Tenure.now(clock, (rs, i) -> new Of(rs.getObject("group_id", UUID.class), member(rs))))
                .stream()
                .collect(Collectors.groupingBy(Of::group, Collectors.mapping(Of::member, Collectors.toList())));
    }

    private static Member member(ResultSet rs) throws SQLException {
        return new Member(
                new PersonId(rs.getObject("id", UUID.class)),
                rs.getString("person_key"),
                rs.getString("name"),
                new SeatId(rs.getObject("seat_id", UUID.class)),
                rs.getString("address") == null ? null : new EmailAddress(rs.getString("address")),
                first(rs.getString("languages")),
                rs.getBoolean("contact_shared"));
    }

    private static Language first(@Nullable String languages) {
        return languages == null
                ? Language.ES
                : LANGUAGES.convertToEntityAttribute(languages).stream()
                        .findFirst()
                        .orElse(Language.ES);
    }
}
