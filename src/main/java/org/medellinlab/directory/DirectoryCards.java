package org.medellinlab.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.directory.DirectoryCard.Named;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes what is written down of one thing: one statement each.
@Component
class DirectoryCards {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;

    DirectoryCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By its key, or by one it had before it was merged.
    Optional<DirectoryCard> byKey(DirectoryKind kind, String key, Language reader) {
        return jdbc.sql(select(kind) + " where t." + kind.keyColumn() + " = ?" + known(kind))
                .param(key)
                .query((rs, i) -> card(kind, rs, reader))
                .optional();
    }

    Optional<DirectoryCard> byId(DirectoryKind kind, UUID id, Language reader) {
        return jdbc.sql(select(kind) + " where t.id = ?" + known(kind))
                .param(id)
                .query((rs, i) -> card(kind, rs, reader))
                .optional();
    }

    /// Who was forgotten is not there any more.
    private static String known(DirectoryKind kind) {
        return kind == DirectoryKind.PERSON ? " and t.erased_at is null" : "";
    }

    /// Writes over the version that was read.
    ///
    /// @return false when somebody else has written in the meantime
    boolean write(DirectoryCard read, Map<DirectoryField, String> values) {
        var sets = new StringBuilder();
        DirectoryField.of(read.kind())
                .forEach(field -> sets.append(field.column()).append(" = ?, "));
        var update = jdbc.sql("update " + read.kind().table() + " set " + sets
                + "version = version + 1 where id = ? and version = ?");
        for (var field : DirectoryField.of(read.kind())) {
            var value = values.get(field);
            update = update.param(
                    field == DirectoryField.ADDRESS && value != null ? new EmailAddress(value).value() : value);
        }
        return update.param(read.id()).param(read.version()).update() == 1;
    }

    private static String select(DirectoryKind kind) {
        return switch (kind) {
            case CITY, PERSON -> "select t.* from " + kind.table() + " t";
            case ORGANISATION ->
                "select t.*, c.city_key as first_key, c.name as first_name"
                        + " from organisation t left join city c on c.id = t.city_id";
            case SEAT ->
                "select t.*, o.organisation_key as first_key, o.name as first_name, d.seat_key as second_key,"
                        + " d.title as second_name from seat t join organisation o on o.id = t.organisation_id"
                        + " left join seat d on d.id = t.deputy_id";
        };
    }

    private static DirectoryCard card(DirectoryKind kind, ResultSet rs, Language reader) throws SQLException {
        var values = new EnumMap<DirectoryField, String>(DirectoryField.class);
        for (var field : DirectoryField.of(kind)) {
            var value = rs.getString(field.column());
            if (value != null) {
                values.put(field, field.form() == DirectoryField.Form.YES_OR_NO ? yesOrNo(value) : value);
            }
        }
        var names = new HashMap<UUID, Named>();
        switch (kind) {
            case ORGANISATION -> named(names, rs, "city_id", "first", DirectoryKind.CITY, reader);
            case SEAT -> {
                named(names, rs, "organisation_id", "first", DirectoryKind.ORGANISATION, reader);
                named(names, rs, "deputy_id", "second", DirectoryKind.SEAT, reader);
            }
            case CITY, PERSON -> {
                // point to nothing
            }
        }
        return new DirectoryCard(
                kind,
                rs.getObject("id", UUID.class),
                rs.getString(kind.keyColumn()),
                rs.getLong("version"),
                values,
                names);
    }

    private static String yesOrNo(String value) {
        return value.equals("1") || value.equals("true") ? "1" : "0";
    }

    private static void named(
            Map<UUID, Named> names, ResultSet rs, String column, String prefix, DirectoryKind kind, Language reader)
            throws SQLException {
        var id = rs.getObject(column, UUID.class);
        if (id != null) {
            var name = TEXT.convertToEntityAttribute(rs.getString(prefix + "_name"))
                    .in(reader);
            names.put(id, new Named(kind, rs.getString(prefix + "_key"), name));
        }
    }
}
