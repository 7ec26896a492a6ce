package org.medellinlab.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.directory.HandoverSheet.Contact;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.SheetPartSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gathers the handover sheet of a seat. How to reach somebody is told only of who agreed to it.
@Component
class HandoverContents {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String WHO = """
             as how, p.person_key, p.name, s.title, if(p.contact_shared, p.address, null) as address,
            if(p.contact_shared, p.phone, null) as phone, h.from_on
            from holding h join person p on p.id = h.person_id join seat s on s.id = h.seat_id""";
    private static final String NOW = " and h.from_on <= :today and (h.until_on is null or h.until_on >= :today)";
    private static final String CONTACTS = "select * from (select 0" + WHO
            + " where h.seat_id = :seat and p.erased_at is null and h.until_on < :today union select 1" + WHO
            + " join seat d on d.deputy_id = s.id where d.id = :seat" + NOW + " union select 2" + WHO
            + " join seat o on o.organisation_id = s.organisation_id and o.id <> s.id"
            + " where o.id = :seat and not s.id <=> o.deputy_id" + NOW
            + ") c where person_key <> :reader order by how, from_on desc, name limit 40";

    private final Directory directory;
    private final Holdings holdings;
    private final LocalDays days;
    private final List<SheetPartSource> sources;
    private final Aliases aliases;
    private final JdbcClient jdbc;

    HandoverContents(
            Directory directory,
            Holdings holdings,
            LocalDays days,
            List<SheetPartSource> sources,
            Aliases aliases,
            JdbcClient jdbc) {
        this.directory = directory;
        this.holdings = holdings;
        this.days = days;
        this.sources = sources;
        this.aliases = aliases;
        this.jdbc = jdbc;
    }

    Optional<SeatId> seat(String key) {
        return jdbc.sql("select id from seat where seat_key = ?")
                .param(key)
                .query(UUID.class)
                .optional()
                .or(() -> aliases.find(DirectoryKind.SEAT, key))
                .map(SeatId::new);
    }

    /// @param to who reads it, and needs no telling how to reach themselves
    HandoverSheet of(SeatId seat, PersonId to, Language reader) {
        var row = directory.seat(seat).orElseThrow(NotForYou::new);
        var thing = SeatChanges.thing(seat);
        var today = days.today(thing);
        var history = holdings.of(thing, reader);
        return new HandoverSheet(
                row.key(),
                row.title().in(reader),
                row.organisationName().in(reader),
                today,
                history.stream().noneMatch(holding -> holding.coversDay(today)),
                history,
                jdbc.sql(CONTACTS)
                        .param("seat", seat.value())
                        .param("today", today)
                        .param(
                                "reader",
                                jdbc.sql("select person_key from person where id = ?")
                                        .param(to.value())
                                        .query(String.class)
                                        .optional()
                                        .orElse(""))
                        .query((rs, i) -> contact(rs, reader))
                        .list(),
                SheetPartSource.all(sources, thing, reader));
    }

    private static Contact contact(ResultSet rs, Language reader) throws SQLException {
        return new Contact(
                Contact.How.values()[rs.getInt("how")],
                rs.getString("person_key"),
                rs.getString("name"),
                TEXT.convertToEntityAttribute(rs.getString("title")).in(reader),
                rs.getString("address"),
                rs.getString("phone"));
    }
}
