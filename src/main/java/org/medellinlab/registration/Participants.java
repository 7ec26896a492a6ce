package org.medellinlab.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who comes to a lab.
@Service
@Transactional(readOnly = true)
public class Participants {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final LanguagesConverter LANGUAGES = new LanguagesConverter();
    private static final String ROWS = """
            select r.person_id, p.name, p.languages, r.kind, s.id as seat_id, s.seat_key, s.title,
                   o.id as organisation_id, o.name as organisation_name
            from participant r join person p on p.id = r.person_id
            left join seat s on s.id = r.seat_id left join organisation o on o.id = s.organisation_id
            where r.lab_id = ?
            """;

    private final JdbcClient jdbc;
    private final CurrentActor actor;

    Participants(JdbcClient jdbc, CurrentActor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    /// Everybody who comes, by name.
    @PreAuthorize("@actor.mayFacilitate(#lab)")
    public List<ParticipantRow> of(LabId lab) {
        return jdbc.sql(ROWS + "order by p.name, p.id, r.kind")
                .param(lab.value())
                .query((rs, i) -> row(rs))
                .list();
    }

    /// In which capacity the acting person comes; as a delegate first when there are several, nothing for who does
    /// not come (the lab's team, for instance).
    @PreAuthorize("@actor.isSignedIn()")
    public Optional<ParticipantRow> mine(LabId lab) {
        return jdbc
                .sql(ROWS + "and r.person_id = ?")
                .params(lab.value(), actor.required().person().value())
                .query((rs, i) -> row(rs))
                .list()
                .stream()
                .min((a, b) -> a.kind().compareTo(b.kind()));
    }

    /// How many persons come to each lab; a lab nobody comes to yet is absent.
    @PreAuthorize("permitAll()")
    public Map<LabId, Integer> numbers() {
        var numbers = new HashMap<LabId, Integer>();
        jdbc.sql("select lab_id, count(distinct person_id) from participant group by lab_id")
                .query(rs -> {
                    numbers.put(new LabId(rs.getObject(1, UUID.class)), rs.getInt(2));
                });
        return numbers;
    }

    private static ParticipantRow row(ResultSet rs) throws SQLException {
        return new ParticipantRow(
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("name"),
                LANGUAGES.convertToEntityAttribute(rs.getString("languages")),
                ParticipantKind.valueOf(rs.getString("kind")),
                seat(rs));
    }

    private static @Nullable SeatRow seat(ResultSet rs) throws SQLException {
        var seat = rs.getObject("seat_id", UUID.class);
        return seat == null
                ? null
                : new SeatRow(
                        new SeatId(seat),
                        rs.getString("seat_key"),
                        text(rs, "title"),
                        new OrganisationId(rs.getObject("organisation_id", UUID.class)),
                        text(rs, "organisation_name"));
    }

    private static LocalizedText text(ResultSet rs, String column) throws SQLException {
        return TEXT.convertToEntityAttribute(rs.getString(column));
    }
}
