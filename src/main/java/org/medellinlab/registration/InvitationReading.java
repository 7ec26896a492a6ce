package org.medellinlab.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.MailState;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is invited to a lab and what they answered, for its organisers.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.mayOrganise(#lab)")
public class InvitationReading {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String ROWS = """
            select i.*, p.name, p.address, o.name as organisation_name,
                (select m.state from mail_message m where m.person_id = i.person_id
                    and m.dedupe_key like concat('invitation.%:', i.id, ':%')
                    order by m.created_at desc limit 1) as mail_state
            from invitation i join person p on p.id = i.person_id
            left join organisation o on o.id = i.organisation_id
            where i.lab_id = ?
            """;

    static final String ANSWER = """
            select a.*, i.language, i.seat_id from invitation_answer a join invitation i on i.id = a.invitation_id
            where i.id = ?""";

    private final JdbcClient jdbc;

    InvitationReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One page of the list, by name.
    ///
    /// @param after the last row of the page before; the first page when absent
    public List<InvitationRow> page(LabId lab, InvitationFilter filter, @Nullable InvitationRow after, int size) {
        var sql = new StringBuilder(ROWS);
        var parameters = new ArrayList<Object>(List.of(lab.value()));
        narrow(filter, sql, parameters);
        if (after != null) {
            sql.append(" and (p.name > ? or (p.name = ? and i.id > ?))");
            parameters.addAll(List.of(after.name(), after.name(), after.id()));
        }
        sql.append(" order by p.name, i.id limit ").append(size);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query((rs, i) -> row(rs))
                .list();
    }

    public InvitationRow one(LabId lab, UUID id) {
        return jdbc.sql(ROWS + " and i.id = ?")
                .params(lab.value(), id)
                .query((rs, i) -> row(rs))
                .optional()
                .orElseThrow(NotForYou::new);
    }

    /// How many stand where; a state nobody is in is absent.
    public Map<InvitationState, Integer> numbers(LabId lab) {
        var numbers = new EnumMap<InvitationState, Integer>(InvitationState.class);
        jdbc.sql("select state, count(*) from invitation where lab_id = ? group by state")
                .param(lab.value())
                .query(rs -> {
                    numbers.put(InvitationState.valueOf(rs.getString(1)), rs.getInt(2));
                });
        return numbers;
    }

    /// What somebody told who comes: for the organisers of that lab alone.
    public Optional<InvitationAnswer> answerTo(LabId lab, UUID id) {
        return jdbc.sql(ANSWER + " and i.lab_id = ?")
                .params(id, lab.value())
                .query((rs, i) -> told(rs))
                .optional();
    }

    static void narrow(InvitationFilter filter, StringBuilder sql, List<Object> parameters) {
        if (filter.state() != null) {
            sql.append(" and i.state = ?");
            parameters.add(filter.state().name());
        }
        if (filter.kind() != null) {
            sql.append(" and i.kind = ?");
            parameters.add(filter.kind().name());
        }
        if (filter.organisation() != null) {
            sql.append(" and i.organisation_id = ?");
            parameters.add(filter.organisation().value());
        }
        if (filter.language() != null) {
            sql.append(" and i.language = ?");
            parameters.add(filter.language().tag());
        }
    }

    static InvitationAnswer told(ResultSet rs) throws SQLException {
        var seat = rs.getObject("seat_id", UUID.class);
        return new InvitationAnswer(
                Language.ofTag(rs.getString("language")).orElse(Language.ES),
                seat == null ? null : new SeatId(seat),
                rs.getString("diet"),
                rs.getString("access"),
                rs.getObject("arrives_on", LocalDate.class),
                rs.getObject("arrives_at", LocalTime.class),
                rs.getObject("departs_on", LocalDate.class),
                rs.getString("emergency"),
                rs.getBoolean("photos"));
    }

    private static InvitationRow row(ResultSet rs) throws SQLException {
        var organisation = rs.getString("organisation_name");
        var mail = rs.getString("mail_state");
        return new InvitationRow(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("name"),
                rs.getString("address"),
                organisation == null ? null : TEXT.convertToEntityAttribute(organisation),
                ParticipantKind.valueOf(rs.getString("kind")),
                Language.ofTag(rs.getString("language")).orElse(Language.ES),
                InvitationState.valueOf(rs.getString("state")),
                instant(rs, "sent_at"),
                instant(rs, "answered_at"),
                mail == null ? null : MailState.valueOf(mail),
                rs.getString("reason"),
                rs.getString("other_name"),
                rs.getString("other_address"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
