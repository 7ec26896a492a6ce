package org.medellinlab.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The delegations of a lab: those who come, or are asked to, as delegates from one city (or one organisation without a
/// city), and who heads each. For the organisers.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class Delegations {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String MEMBERS = """
            select w.person_id, w.state, p.name, o.id as organisation_id, o.name as organisation, c.id as city_id,
                c.name as city, coalesce(o.country, c.country) as country, d.head_id
            from (
                select person_id, seat_id, null as organisation_id, 'CONFIRMED' as state from participant
                where lab_id = ? and kind = 'DELEGATE'
                union all
                select person_id, seat_id, organisation_id, state from invitation
                where lab_id = ? and kind = 'DELEGATE' and state in ('INVITED', 'WAITING', 'CONFIRMED')
            ) w
            join person p on p.id = w.person_id
            left join seat s on s.id = w.seat_id
            left join organisation o on o.id = coalesce(s.organisation_id, w.organisation_id)
            left join city c on c.id = o.city_id
            left join delegation d on d.lab_id = ?
                and (d.city_id = c.id or (c.id is null and d.organisation_id = o.id))
            order by p.name, p.id
            """;

    /// One delegation.
    ///
    /// @param name of the city, or of the organisation; absent for those who come for nobody but themselves
    /// @param head absent while nobody is marked, and when who was marked does not come
    public record Sheet(
            @Nullable UUID city,
            @Nullable UUID organisation,
            @Nullable LocalizedText name,
            @Nullable String country,
            @Nullable PersonId head,
            List<Member> members) {

        public Sheet {
            members = List.copyOf(members);
        }

        /// How many of them come for certain.
        public long confirmed() {
            return members.stream()
                    .filter(member -> member.state() == InvitationState.CONFIRMED)
                    .count();
        }
    }

    /// Somebody in it.
    public record Member(
            PersonId person, String name, @Nullable LocalizedText organisation, InvitationState state) {}

    private record Line(Member member, Sheet from, @Nullable UUID marked) {}

    private final DelegationHeads heads;
    private final Places places;
    private final JdbcClient jdbc;

    Delegations(DelegationHeads heads, Places places, JdbcClient jdbc) {
        this.heads = heads;
        this.places = places;
        this.jdbc = jdbc;
    }

    /// In no order of their own: readers sort by their language's names. Who comes for nobody is in the last.
    @Transactional(readOnly = true)
    public List<Sheet> of(LabId lab) {
        Map<PersonId, Line> lines = new LinkedHashMap<>();
        jdbc.sql(MEMBERS)
                .params(lab.value(), lab.value(), lab.value())
                .query((rs, i) -> line(rs))
                .list()
                .forEach(line -> lines.merge(line.member().person(), line, Delegations::better));
        Map<Object, List<Line>> groups = new LinkedHashMap<>();
        lines.values()
                .forEach(line -> groups.computeIfAbsent(key(line.from()), key -> new ArrayList<>())
                        .add(line));
        var sheets =
                new ArrayList<>(groups.values().stream().map(Delegations::sheet).toList());
        sheets.sort(java.util.Comparator.comparing(sheet -> sheet.name() == null));
        return List.copyOf(sheets);
    }

    /// Puts somebody at the head of their delegation, in the place of whoever headed it.
    ///
    /// @throws Refused for who comes for nobody but themselves
    public void head(LabId lab, PersonId person) {
        mark(lab, person, person);
    }

    /// Leaves the delegation of somebody without a head.
    public void unhead(LabId lab, PersonId person) {
        mark(lab, person, null);
    }

    private void mark(LabId lab, PersonId member, @Nullable PersonId head) {
        places.hold(lab);
        var sheet = of(lab).stream()
                .filter(one ->
                        one.members().stream().anyMatch(each -> each.person().equals(member)))
                .findFirst()
                .orElseThrow(NotForYou::new);
        if (sheet.name() == null) {
            throw new Refused("stay.delegation.refused.alone");
        }
        heads.head(lab, sheet.city(), sheet.organisation(), head);
    }

    /// Of two lines about one person the one that says where they come from, and that they come.
    private static Line better(Line one, Line other) {
        var from = one.from().name() == null ? other : one;
        var state = one.member().state() == InvitationState.CONFIRMED ? one : other;
        return new Line(
                new Member(
                        one.member().person(),
                        one.member().name(),
                        from.member().organisation(),
                        state.member().state()),
                from.from(),
                from.marked());
    }

    private static Object key(Sheet from) {
        return from.city() != null ? from.city() : from.organisation() != null ? from.organisation() : "";
    }

    private static Sheet sheet(List<Line> lines) {
        var first = lines.getFirst();
        var members = lines.stream().map(Line::member).toList();
        var head = members.stream()
                .map(Member::person)
                .filter(person -> person.value().equals(first.marked()))
                .findFirst()
                .orElse(null);
        var from = first.from();
        return new Sheet(from.city(), from.organisation(), from.name(), from.country(), head, members);
    }

    private static Line line(ResultSet rs) throws SQLException {
        var city = rs.getObject("city_id", UUID.class);
        var organisation = rs.getString("organisation") == null
                ? null
                : TEXT.convertToEntityAttribute(rs.getString("organisation"));
        return new Line(
                new Member(
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("name"),
                        organisation,
                        InvitationState.valueOf(rs.getString("state"))),
                new Sheet(
                        city,
                        rs.getObject("organisation_id", UUID.class),
                        city == null ? organisation : TEXT.convertToEntityAttribute(rs.getString("city")),
                        rs.getString("country"),
                        null,
                        List.of()),
                rs.getObject("head_id", UUID.class));
    }
}
