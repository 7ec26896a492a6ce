package org.medellinlab.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.LetterReader.LeftOut;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds who is on the list of a letter, each person once, and who of them cannot get it.
@Component
class LetterReaders {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final LanguagesConverter LANGUAGES = new LanguagesConverter();
    private static final String INVITED = """
            select i.person_id, p.name, p.address, p.address_state, i.language, i.state, i.id as invitation_id,
                coalesce(o.name, so.name) as organisation_name
            from invitation i join person p on p.id = i.person_id left join organisation o on o.id = i.organisation_id
            left join seat s on s.id = i.seat_id left join organisation so on so.id = s.organisation_id
            where i.lab_id = ?
            """;
    private static final String REGISTERED = """
            select r.person_id, p.name, p.address, p.address_state, p.languages as language, null as state,
                null as invitation_id, o.name as organisation_name
            from participant r join person p on p.id = r.person_id
            left join seat s on s.id = r.seat_id left join organisation o on o.id = s.organisation_id
            where r.lab_id = ?
                and not exists (select 1 from invitation i where i.lab_id = r.lab_id and i.person_id = r.person_id)
            """;

    private final JdbcClient jdbc;

    LetterReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By name.
    ///
    /// @param needsLink whether the letter has the link to the reader's own invitation
    List<LetterReader> of(LabId lab, LetterAudience audience, boolean needsLink) {
        var found = new LinkedHashMap<PersonId, LetterReader>();
        invited(lab, audience.filter()).forEach(reader -> found.put(reader.person(), reader));
        if (audience.withRegistered()) {
            registered(lab, audience.filter()).forEach(reader -> found.putIfAbsent(reader.person(), reader));
        }
        return found.values().stream()
                .map(reader -> reader.leftOut(why(reader, audience, needsLink)))
                .toList();
    }

    /// How many come without an invitation.
    int numberRegistered(LabId lab) {
        return jdbc.sql("select count(distinct person_id) from (" + REGISTERED + ") r")
                .param(lab.value())
                .query(Integer.class)
                .single();
    }

    private static @Nullable LeftOut why(LetterReader reader, LetterAudience audience, boolean needsLink) {
        if (reader.why() != null) {
            return reader.why();
        }
        if (reader.state() == InvitationState.CANCELLED && audience.filter().state() != InvitationState.CANCELLED) {
            return LeftOut.CANCELLED;
        }
        if (needsLink && (reader.invitation() == null || reader.state() == InvitationState.CANCELLED)) {
            return LeftOut.NO_LINK;
        }
        return audience.leftOut().contains(reader.person()) ? LeftOut.UNTICKED : null;
    }

    private List<LetterReader> invited(LabId lab, InvitationFilter filter) {
        var sql = new StringBuilder(INVITED);
        var parameters = new ArrayList<Object>(List.of(lab.value()));
        InvitationReading.narrow(filter, sql, parameters);
        return jdbc.sql(sql.append(" order by p.name, i.id").toString())
                .params(parameters)
                .query((rs, i) -> reader(rs))
                .list();
    }

    private List<LetterReader> registered(LabId lab, InvitationFilter filter) {
        if (filter.state() != null && filter.state() != InvitationState.CONFIRMED) {
            return List.of();
        }
        var sql = new StringBuilder(REGISTERED);
        var parameters = new ArrayList<Object>(List.of(lab.value()));
        if (filter.kind() != null) {
            sql.append(" and r.kind = ?");
            parameters.add(filter.kind().name());
        }
        if (filter.organisation() != null) {
            sql.append(" and s.organisation_id = ?");
            parameters.add(filter.organisation().value());
        }
        return jdbc
                .sql(sql.append(" order by p.name, p.id, r.kind").toString())
                .params(parameters)
                .query((rs, i) -> reader(rs))
                .list()
                .stream()
                .filter(reader -> filter.language() == null || reader.language() == filter.language())
                .toList();
    }

    private static LetterReader reader(ResultSet rs) throws SQLException {
        var address = rs.getString("address");
        var state = rs.getString("state");
        var organisation = rs.getString("organisation_name");
        var languages = LANGUAGES.convertToEntityAttribute(rs.getString("language"));
        var why = address == null
                ? LeftOut.NO_ADDRESS
                : "BOUNCING".equals(rs.getString("address_state")) ? LeftOut.BOUNCING : null;
        return new LetterReader(
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("name"),
                address == null ? null : new EmailAddress(address),
                languages.isEmpty() ? Language.ES : languages.getFirst(),
                organisation == null ? null : TEXT.convertToEntityAttribute(organisation),
                state == null ? null : InvitationState.valueOf(state),
                rs.getObject("invitation_id", UUID.class),
                why);
    }
}
