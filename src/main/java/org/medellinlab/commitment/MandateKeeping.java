package org.medellinlab.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which promises of a former mandate nobody has looked at again yet, and what was answered, whichever way it came; who
/// may was checked before. Joins read-only to the directory's cities.
@Component
class MandateKeeping {

    /// The promises of cities.
    static final String OF_CITIES = """
            from commitment c
            join lab l on l.id = c.lab_id join seat s on s.id = c.owner_seat_id
            join organisation o on o.id = s.organisation_id join city on city.id = o.city_id\s""";

    /// Those that are followed still.
    static final String FOLLOWED = """
            c.state = 'OPEN' and c.ratification <> 'DECLINED' and l.state <> 'ARCHIVED'
                and\s""" + BoardSql.COMPLETION + " <> 'COMPLETE' ";

    /// What was promised before the present mandate of the owner's city began, and is followed still.
    static final String PAST = FOLLOWED + """
            and city.mandate_start <= :today and city.mandate_start > l.last_day
                and (c.promised_at is null or c.promised_at < city.mandate_start)\s""";

    static final String FORMER = OF_CITIES + "where " + PAST;

    static final String UNANSWERED = """
            and not exists (select 1 from mandate_review r where r.commitment_id = c.id
                and r.mandate_start = city.mandate_start and r.answered_at is not null)""";

    private final ProgressKeeping progress;
    private final Commitments commitments;
    private final JdbcClient jdbc;
    private final Clock clock;

    MandateKeeping(ProgressKeeping progress, Commitments commitments, JdbcClient jdbc, Clock clock) {
        this.progress = progress;
        this.commitments = commitments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The first day of the mandate in which it is to be looked at again; nothing when it is not.
    Optional<LocalDate> due(LabSheet lab, CommitmentSheet sheet) {
        return jdbc.sql("select city.mandate_start " + FORMER + "and c.id = :commitment " + UNANSWERED)
                .param("today", lab.today(clock))
                .param("commitment", sheet.id())
                .query(LocalDate.class)
                .optional();
    }

    /// Those of the lab that are to be looked at again by whoever holds one of these seats.
    List<UUID> waitingFor(LabSheet lab, List<UUID> seats) {
        if (seats.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select c.id " + FORMER + "and c.lab_id = :lab and s.id in (:seats) " + UNANSWERED
                        + " order by c.id")
                .param("today", lab.today(clock))
                .param("lab", lab.id().value())
                .param("seats", seats)
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();
    }

    /// The promise as it is; nobody else adds to it until the transaction ends.
    CommitmentSheet held(LabId lab, UUID commitment) {
        return progress.held(lab, commitment);
    }

    /// It goes on, or it is closed with the words as its reason.
    ///
    /// @param sheet as [#held] gave it
    void answer(LabSheet lab, CommitmentSheet sheet, Answer answer, ProgressReport report, Capacity capacity) {
        progress.keep(lab, sheet, report, capacity);
        if (!answer.goesOn()) {
            commitments
                    .forNews(lab.id().value(), sheet.id())
                    .orElseThrow(NotForYou::new)
                    .close(LocalizedText.of(report.language(), report.words().strip()));
        }
        jdbc.sql("""
                        insert into mandate_review (commitment_id, mandate_start, asked_at, answered_at)
                        values (?, ?, utc_timestamp(6), utc_timestamp(6))
                        on duplicate key update answered_at = utc_timestamp(6)""").params(sheet.id(), answer.mandateStart()).update();
    }

    /// @param mandateStart the first day of the mandate it is about
    record Answer(LocalDate mandateStart, boolean goesOn) {}
}
