package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.MandateReview.Stage;
import org.medellinlab.commitment.ReviewingMandates.Reach;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the promises whose owner's city changes its government. Joins read-only to the directory's cities.
@Component
class MandateRows {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int SOON_DAYS = 90;

    private static final String COLUMNS = """
            select c.id, c.commitment_key, c.statement, c.lab_id, l.slug, l.zone, s.seat_key, s.title,
                o.name as organisation, city.city_key, city.name as city, p.name as holder, p.address is not null as has_address,\s""";

    /// Who holds it today, as the directory says.
    private static final String HOLDER = """
            left join person p on p.id = (select h.person_id from holding h where h.seat_id = s.id
                and h.from_on <= :today and (h.until_on is null or h.until_on >= :today)
                order by h.acting, h.from_on desc limit 1)\s""";

    private static final String OF_WHICH =
            " and (:lab is null or c.lab_id = :lab) and (:inside or c.visibility = 'PUBLIC') ";

    private static final String WHICH_DUE = MandateKeeping.PAST + MandateKeeping.UNANSWERED + OF_WHICH;

    private static final String DUE = COLUMNS
            + "'DUE' as stage, city.mandate_start as on_day, r.asked_at "
            + MandateKeeping.OF_CITIES
            + HOLDER
            + "left join mandate_review r on r.commitment_id = c.id and r.mandate_start = city.mandate_start where "
            + WHICH_DUE;

    private static final String ENDED_OR_ENDING = "case when city.mandate_end < :today then 'ENDED' else 'ENDING' end ";

    /// A mandate that is over counts when it was running in the days of the lab or later.
    private static final String WHICH_ENDING = MandateKeeping.FOLLOWED + """
            and city.mandate_end >= l.last_day and city.mandate_end <= :soon
                and (city.mandate_start is null or city.mandate_start < city.mandate_end)
                and (c.promised_at is null or c.promised_at < city.mandate_end)\s""" + OF_WHICH;

    private static final String ENDING = COLUMNS
            + ENDED_OR_ENDING
            + "as stage, city.mandate_end as on_day, null as asked_at "
            + MandateKeeping.OF_CITIES
            + HOLDER
            + "where "
            + WHICH_ENDING;

    private static final String COUNTS = "select 'DUE', count(*) "
            + MandateKeeping.OF_CITIES
            + "where "
            + WHICH_DUE
            + " union all select "
            + ENDED_OR_ENDING
            + ", count(*) "
            + MandateKeeping.OF_CITIES
            + "where "
            + WHICH_ENDING
            + " group by "
            + ENDED_OR_ENDING;

    private static final String ORDER = " order by on_day, o.organisation_key, c.commitment_key limit :most";

    private final JdbcClient jdbc;

    MandateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The longest due first: two statements.
    ///
    /// @param lab none for all labs
    /// @param inside whether what is for those who take part is there, too
    /// @param most of those due, and of the others
    List<MandateReview> read(@Nullable LabId lab, LocalDate today, boolean inside, int most) {
        return Stream.of(DUE, ENDING)
                .flatMap(
                        question -> asked(question + ORDER, lab, today, inside)
                                .param("most", most)
                                .query((rs, i) -> row(rs))
                                .list()
                                .stream())
                .toList();
    }

    Map<Stage, Integer> count(@Nullable LabId lab, LocalDate today, boolean inside) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        asked(COUNTS, lab, today, inside)
                .query((RowCallbackHandler) rs -> counts.put(Stage.valueOf(rs.getString(1)), rs.getInt(2)));
        return counts;
    }

    private JdbcClient.StatementSpec asked(String question, @Nullable LabId lab, LocalDate today, boolean inside) {
        return jdbc.sql(question)
                .param("today", today)
                .param("soon", today.plusDays(SOON_DAYS))
                .param("lab", lab == null ? null : lab.value())
                .param("inside", inside);
    }

    private static MandateReview row(ResultSet rs) throws SQLException {
        var asked = rs.getObject("asked_at", LocalDateTime.class);
        var holder = rs.getString("holder");
        return new MandateReview(
                Stage.valueOf(rs.getString("stage")),
                new LabId(rs.getObject("lab_id", UUID.class)),
                rs.getString("slug"),
                rs.getObject("id", UUID.class),
                rs.getString("commitment_key"),
                TEXT.convertToEntityAttribute(rs.getString("statement")),
                rs.getObject("on_day", LocalDate.class),
                rs.getString("seat_key"),
                TEXT.convertToEntityAttribute(rs.getString("title")),
                TEXT.convertToEntityAttribute(rs.getString("organisation")),
                rs.getString("city_key"),
                TEXT.convertToEntityAttribute(rs.getString("city")),
                holder,
                holder == null ? Reach.VACANT : rs.getBoolean("has_address") ? Reach.BY_MAIL : Reach.NO_ADDRESS,
                asked == null
                        ? null
                        : asked.atOffset(ZoneOffset.UTC)
                                .atZoneSameInstant(ZoneId.of(rs.getString("zone")))
                                .toLocalDate());
    }
}
