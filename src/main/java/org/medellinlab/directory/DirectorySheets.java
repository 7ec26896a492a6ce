package org.medellinlab.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.medellinlab.directory.DirectoryCard.Named;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What stands on the sheet of a thing of the directory beside its own facts, and what a field may point to.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.takesPart()")
public class DirectorySheets {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final LocalDays days;
    private final Holdings holdings;
    private final JdbcClient jdbc;

    DirectorySheets(LocalDays days, Holdings holdings, JdbcClient jdbc) {
        this.days = days;
        this.holdings = holdings;
        this.jdbc = jdbc;
    }

    /// Something to choose.
    public record Choice(UUID id, String name) {}

    /// The day it is where the thing is.
    public LocalDate today(DirectoryKind.Thing thing) {
        return days.today(thing);
    }

    /// Who held a seat, or what a person held, the latest first.
    public List<HoldingRow> history(DirectoryKind.Thing thing, Language reader) {
        return holdings.of(thing, reader);
    }

    /// What belongs to it: a city's organisations, an organisation's seats.
    public List<Named> within(DirectoryKind.Thing thing, Language reader) {
        return switch (thing.kind()) {
            case CITY -> named(DirectoryKind.ORGANISATION, "city_id", thing.id(), reader);
            case ORGANISATION -> named(DirectoryKind.SEAT, "organisation_id", thing.id(), reader);
            case SEAT, PERSON -> List.of();
        };
    }

    /// All that a field may point to, by name. Seats say of which organisation: many are called alike.
    public List<Choice> choices(DirectoryKind kind, Language reader) {
        var from = kind == DirectoryKind.SEAT
                ? "t.title, o.name from seat t join organisation o on o.id = t.organisation_id"
                : "t.name, null from " + kind.table() + " t";
        return jdbc.sql("select t.id, " + from + " order by t.sort_name, t.id")
                .query((rs, i) -> {
                    var name = TEXT.convertToEntityAttribute(rs.getString(2)).in(reader);
                    var within = rs.getString(3);
                    return new Choice(
                            rs.getObject(1, UUID.class),
                            within == null
                                    ? name
                                    : name + ", "
                                            + TEXT.convertToEntityAttribute(within)
                                                    .in(reader));
                })
                .list();
    }

    private List<Named> named(DirectoryKind kind, String column, UUID id, Language reader) {
        return jdbc.sql("select " + kind.keyColumn() + ", " + kind.nameColumn() + " from " + kind.table() + " where "
                        + column + " = ? order by sort_name, id")
                .param(id)
                .query((rs, i) -> new Named(
                        kind,
                        rs.getString(1),
                        TEXT.convertToEntityAttribute(rs.getString(2)).in(reader)))
                .list();
    }
}
