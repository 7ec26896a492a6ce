package org.medellinlab.registration;

import java.util.Optional;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SheetPart;
import org.medellinlab.shared.SheetPartSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// In which labs a thing of the directory takes part: one statement, whatever there is to tell.
@Component
class LabsOnSheets implements SheetPartSource {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Messages messages;

    LabsOnSheets(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<SheetPart> part(DirectoryKind.Thing thing, Language reader) {
        var of = switch (thing.kind()) {
            case PERSON -> "r.person_id = ?";
            case SEAT -> "r.seat_id = ?";
            case ORGANISATION -> "s.organisation_id = ?";
            case CITY -> "o.city_id = ?";
        };
        var lines = jdbc.sql("""
                        select l.slug, l.name, l.first_day, count(distinct r.person_id)
                        from participant r join lab l on l.id = r.lab_id
                        left join seat s on s.id = r.seat_id left join organisation o on o.id = s.organisation_id
                        where\s""" + of + " group by l.id order by l.first_day desc limit " + MOST)
                .param(thing.id())
                .query((rs, i) -> new SheetPart.Line(
                        TEXT.convertToEntityAttribute(rs.getString(2)).in(reader),
                        rs.getDate(3).toLocalDate().getYear()
                                + (thing.kind() == DirectoryKind.PERSON
                                        ? ""
                                        : " · " + messages.get(reader, "directory.sheet.people", rs.getInt(4))),
                        "labs/" + rs.getString(1) + "/today"))
                .list();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetPart(messages.get(reader, "directory.sheet.labs"), lines));
    }
}
