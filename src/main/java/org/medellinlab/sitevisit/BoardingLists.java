package org.medellinlab.sitevisit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is on board: for the organisers, and for the hosts of the visit.
@Service
@Transactional(readOnly = true)
public class BoardingLists {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final LanguagesConverter LANGUAGES = new LanguagesConverter();

    private final JdbcClient jdbc;

    BoardingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everybody with a seat in a departure of the visit, by departure, by name.
    @PreAuthorize("@boardingRules.mayRead(#lab, #visit)")
    public Map<UUID, List<Boarding>> ofVisit(LabId lab, UUID visit) {
        record Seat(UUID departure, Boarding who) {}
        var lists = new LinkedHashMap<UUID, List<Boarding>>();
        jdbc.sql("""
                        select b.departure_id, p.id, p.name, p.languages,
                               (select o.name from participant r join seat s on s.id = r.seat_id
                                join organisation o on o.id = s.organisation_id
                                where r.lab_id = v.lab_id and r.person_id = p.id order by r.kind limit 1) as organisation
                        from booking b join site_visit v on v.id = b.visit_id join person p on p.id = b.person_id
                        where v.lab_id = ? and v.id = ? order by p.name
                        """)
                .params(lab.value(), visit)
                .query((rs, i) -> new Seat(
                        rs.getObject(1, UUID.class),
                        new Boarding(
                                new PersonId(rs.getObject(2, UUID.class)),
                                rs.getString(3),
                                LANGUAGES.convertToEntityAttribute(rs.getString(4)),
                                rs.getString(5) == null ? null : TEXT.convertToEntityAttribute(rs.getString(5)))))
                .list()
                .forEach(seat -> lists.computeIfAbsent(seat.departure(), d -> new ArrayList<>())
                        .add(seat.who()));
        return lists;
    }

    /// The delegates without a seat in any departure of that day, by name.
    @PreAuthorize("@actor.mayFacilitate(#lab)")
    public List<String> withoutSeatOn(LabId lab, LocalDate day) {
        return jdbc.sql("""
                        select p.name from participant r join person p on p.id = r.person_id
                        where r.lab_id = ? and r.kind = 'DELEGATE' and not exists (
                            select 1 from booking b join departure d on d.id = b.departure_id
                            join site_visit v on v.id = b.visit_id
                            where b.person_id = r.person_id and v.lab_id = r.lab_id and date(d.leaves_at) = ?)
                        order by p.name
                        """)
                .params(lab.value(), day)
                .query((rs, i) -> Objects.requireNonNull(rs.getString(1)))
                .list();
    }

    /// Who may see who is on board.
    @Component("boardingRules")
    static class Rules {

        private final CurrentActor actor;

        Rules(CurrentActor actor) {
            this.actor = actor;
        }

        public boolean mayRead(LabId lab, UUID visit) {
            return actor.mayFacilitate(lab)
                    || actor.get().map(a -> a.isFor(Role.HOST, visit)).orElse(false);
        }
    }
}
