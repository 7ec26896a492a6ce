package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.AssessmentQueue.Counts;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waits for a monitor in a period, and what is done: one statement a page. Joins read-only to the directory, so
/// that nothing of the monitor's own organisations is among it.
@Component
class AssessmentsWaiting {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private static final String ALL = """
            (select c.id, c.commitment_key, c.due_on,
                    (select a.completion from assessment a where a.commitment_id = c.id and a.period_key = :period
                        order by a.position desc limit 1) as found
                from commitment c left join seat s on s.id = c.owner_seat_id
                where c.lab_id = :lab and c.ratification <> 'DECLINED'
                    and (c.promised_at is null or c.promised_at < :until + interval 1 day)
                    and (s.organisation_id is null or s.organisation_id not in (
                        select mine.organisation_id from holding h join seat mine on mine.id = h.seat_id
                        where h.person_id = :me and h.from_on <= :today
                            and (h.until_on is null or h.until_on >= :today)))) w""";

    /// Where each stands: what waits before what is done, by its day, those without one last.
    private static final String ROWS = """
            select c.id, c.commitment_key, c.statement, c.owner_seat_id,
                (select u.completion from progress_update u where u.commitment_id = c.id and u.on_day <= :until
                    order by u.on_day desc, u.position desc limit 1) as told,
                p.found, p.place
            from (select w.id, w.found, convert(concat(w.found is not null, w.due_on is null,
                    coalesce(w.due_on, ''), ' ', w.commitment_key) using ascii) collate ascii_bin as place
                from %s) p join commitment c on c.id = p.id
            where %s order by p.place limit %d""";

    private final JdbcClient jdbc;

    AssessmentsWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param until the last day of the period
    /// @param me the monitor
    record Which(LabId lab, String period, LocalDate until, PersonId me, LocalDate today) {

        private Map<String, Object> params() {
            return Map.of("lab", lab.value(), "period", period, "until", until, "me", me.value(), "today", today);
        }
    }

    /// @param place what the row after it comes after
    record Placed(AssessmentDue due, String place) {}

    /// @param place of the row before; from the beginning when absent
    List<Placed> after(Which which, @Nullable String place, int most) {
        return place == null
                ? rows(which, "1 = 1", Map.of(), most)
                : rows(which, "p.place > :place", Map.of("place", LaneSql.code(place)), most);
    }

    Optional<Placed> one(Which which, UUID commitment) {
        return rows(which, "c.id = :commitment", Map.of("commitment", commitment), 1).stream()
                .findFirst();
    }

    Counts counts(Which which) {
        return jdbc.sql("select count(*) - count(w.found), count(*) from " + ALL)
                .params(which.params())
                .query((rs, i) -> new Counts(rs.getInt(1), rs.getInt(2)))
                .single();
    }

    private List<Placed> rows(Which which, String where, Map<String, Object> more, int most) {
        return jdbc.sql(ROWS.formatted(ALL, where, most))
                .params(which.params())
                .params(more)
                .query((rs, i) -> placed(rs))
                .list();
    }

    private static Placed placed(ResultSet rs) throws SQLException {
        return new Placed(
                new AssessmentDue(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        TEXT.convertToEntityAttribute(rs.getString(3)),
                        seat(rs.getObject(4, UUID.class)),
                        completion(rs.getString(5)),
                        rs.getString(6) == null ? null : Completion.valueOf(rs.getString(6))),
                rs.getString(7));
    }

    private static Completion completion(@Nullable String name) {
        return name == null ? Completion.NO_EVIDENCE : Completion.valueOf(name);
    }

    private static @Nullable SeatId seat(@Nullable UUID id) {
        return id == null ? null : new SeatId(id);
    }
}
