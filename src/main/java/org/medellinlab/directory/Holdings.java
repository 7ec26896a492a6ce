package org.medellinlab.directory;

import java.time.LocalDate;
import java.util.List;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who held what when: one statement.
@Component
class Holdings {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final Messages messages;
    private final JdbcClient jdbc;

    Holdings(Messages messages, JdbcClient jdbc) {
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /// The latest first.
    List<HoldingRow> of(DirectoryKind.Thing thing, Language reader) {
        var where = switch (thing.kind()) {
            case PERSON -> "h.person_id = ?";
            case SEAT -> "h.seat_id = ?";
            case ORGANISATION -> "s.organisation_id = ?";
            case CITY -> "o.city_id = ?";
        };
        return jdbc.sql("""
                        select if(p.erased_at is null, p.person_key, null) as person_key, p.name, s.seat_key, s.title, o.name as organisation, h.from_on, h.until_on,
                            h.acting
                        from holding h join person p on p.id = h.person_id join seat s on s.id = h.seat_id
                        join organisation o on o.id = s.organisation_id
                        where\s""" + where + " order by h.until_on is not null, h.from_on desc, h.person_id limit 200")
                .param(thing.id())
                .query((rs, i) -> new HoldingRow(
                        rs.getString("person_key"),
                        rs.getString("person_key") == null
                                ? messages.get(reader, "privacy.former-holder")
                                : rs.getString("name"),
                        rs.getString("seat_key"),
                        TEXT.convertToEntityAttribute(rs.getString("title")).in(reader),
                        TEXT.convertToEntityAttribute(rs.getString("organisation"))
                                .in(reader),
                        rs.getObject("from_on", LocalDate.class),
                        rs.getObject("until_on", LocalDate.class),
                        rs.getBoolean("acting")))
                .list();
    }
}
