package org.medellinlab.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.StringsConverter;

/// Makes an item of a row that [AgendaRows] selected.
final class ItemReader {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final LanguagesConverter LANGUAGES = new LanguagesConverter();
    private static final StringsConverter STRINGS = new StringsConverter();
    private static final ItemMaterialsConverter MATERIALS = new ItemMaterialsConverter();

    private ItemReader() {}

    static AgendaItemRow item(ResultSet rs, int i) throws SQLException {
        return new AgendaItemRow(
                rs.getObject("id", UUID.class),
                rs.getString("item_key"),
                rs.getLong("version"),
                AgendaItemKind.valueOf(rs.getString("kind")),
                TEXT.convertToEntityAttribute(rs.getString("title")),
                text(rs, "abstract"),
                rs.getObject("held_on", LocalDate.class),
                rs.getObject("starts", LocalTime.class),
                rs.getObject("ends", LocalTime.class),
                rs.getBoolean("approximate"),
                rs.getObject("venue_id", UUID.class),
                text(rs, "venue_name"),
                rs.getString("district"),
                rs.getObject("track_id", UUID.class),
                text(rs, "track_name"),
                text(rs, "phase"),
                text(rs, "end_venue_name"),
                details(rs));
    }

    private static ItemDetails details(ResultSet rs) throws SQLException {
        var bring = text(rs, "bring");
        var audience = text(rs, "audience");
        var notes = rs.getString("team_notes");
        return new ItemDetails(
                rs.getBoolean("cancelled"),
                rs.getBoolean("unscheduled"),
                rs.getObject("end_venue_id", UUID.class),
                rs.getObject("capacity", Integer.class),
                LANGUAGES.convertToEntityAttribute(rs.getString("languages")),
                people(rs.getString("people")),
                STRINGS.convertToEntityAttribute(rs.getString("guests")),
                bring == null ? LocalizedText.EMPTY : bring,
                audience == null ? LocalizedText.EMPTY : audience,
                STRINGS.convertToEntityAttribute(rs.getString("tags")),
                MATERIALS.convertToEntityAttribute(rs.getString("materials")),
                notes == null ? "" : notes);
    }

    /// A line each: role, person or nothing, seat or nothing, languages.
    private static List<ItemPerson> people(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(line -> line.split("\\|", -1))
                        .map(part -> new ItemPerson(
                                ItemRole.valueOf(part[0]),
                                id(part[1]),
                                id(part[2]),
                                LANGUAGES.convertToEntityAttribute(part[3])))
                        .toList();
    }

    private static @Nullable UUID id(String text) {
        return text.isEmpty() ? null : UUID.fromString(text);
    }

    private static @Nullable LocalizedText text(ResultSet rs, String column) throws SQLException {
        var json = rs.getString(column);
        return json == null || json.isEmpty() ? null : TEXT.convertToEntityAttribute(json);
    }
}
