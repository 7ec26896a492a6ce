package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waits for a monitor in a period, and what is done: one statement. Joins read-only to the directory, so that
/// nothing of the monitor's own organisations is among it.
@Component
class AssessmentsWaiting {

    /// As many as a screen bears.
    static final int SHOWN = 500;

    static final int ALL = Integer.MAX_VALUE;

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;

    AssessmentsWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param until the last day of the period
    /// @param me the monitor
    /// @param most how many of them
    List<AssessmentDue> of(LabId lab, String period, LocalDate until, PersonId me, LocalDate today, int most) {
        return jdbc.sql("""
                        select c.id, c.commitment_key, c.statement, c.owner_seat_id,
                            (select u.completion from progress_update u where u.commitment_id = c.id and u.on_day <= :until
                                order by u.on_day desc, u.position desc limit 1) as told,
                            (select a.completion from assessment a where a.commitment_id = c.id and a.period_key = :period
                                order by a.position desc limit 1) as found
                        from commitment c left join seat s on s.id = c.owner_seat_id
                        where c.lab_id = :lab and c.ratification <> 'DECLINED'
                            and (c.promised_at is null or c.promised_at < :until + interval 1 day)
                            and (s.organisation_id is null or s.organisation_id not in (
                                select mine.organisation_id from holding h join seat mine on mine.id = h.seat_id
                                where h.person_id = :me and h.from_on <= :today
                                    and (h.until_on is null or h.until_on >= :today)))
                        order by found is not null, c.due_on is null, c.due_on, c.commitment_key limit :most""")
                .param("until", until)
                .param("period", period)
                .param("lab", lab.value())
                .param("me", me.value())
                .param("today", today)
                .param("most", most)
                .query((rs, i) -> new AssessmentDue(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        TEXT.convertToEntityAttribute(rs.getString(3)),
                        seat(rs.getObject(4, UUID.class)),
                        completion(rs.getString(5)),
                        rs.getString(6) == null ? null : Completion.valueOf(rs.getString(6))))
                .list();
    }

    private static Completion completion(@Nullable String name) {
        return name == null ? Completion.NO_EVIDENCE : Completion.valueOf(name);
    }

    private static @Nullable SeatId seat(@Nullable UUID id) {
        return id == null ? null : new SeatId(id);
    }
}
