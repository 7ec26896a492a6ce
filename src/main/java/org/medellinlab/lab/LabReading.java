package org.medellinlab.lab;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabDraft.Horizons;
import org.medellinlab.lab.LabDraft.Period;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.OnceInRequest;
import org.medellinlab.shared.StringsConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Finds labs and their places. What a lab is called, when and where it takes place is no secret to whoever knows its
/// slug; lists for the public leave drafts out themselves.
@Service
@PreAuthorize("permitAll()")
public class LabReading implements LabLocator {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final LanguagesConverter LANGUAGES = new LanguagesConverter();
    private static final StringsConverter STRINGS = new StringsConverter();

    private final JdbcClient jdbc;
    private final OnceInRequest once;

    LabReading(JdbcClient jdbc, OnceInRequest once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    /// Every lab, the latest first.
    public List<LabSheet> labs() {
        return read("order by l.first_day desc, l.id");
    }

    public Optional<LabSheet> bySlug(String slug) {
        return once.read(
                "lab of slug",
                slug,
                () -> read("where l.slug = ?", slug).stream().findFirst());
    }

    public Optional<LabSheet> sheet(LabId id) {
        return once.read(
                "lab", id, () -> read("where l.id = ?", id.value()).stream().findFirst());
    }

    /// The lab's places by identifier, in the order of their keys.
    public Map<UUID, VenueRow> venues(LabId lab) {
        var rows = new LinkedHashMap<UUID, VenueRow>();
        jdbc.sql("select * from venue where lab_id = ? order by venue_key")
                .param(lab.value())
                .query((rs, i) -> new VenueRow(rs.getObject("id", UUID.class), venue(rs), rs.getLong("version")))
                .list()
                .forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /// The minutes between the lab's places, as far as they are known or can be estimated.
    public TravelMinutes travel(LabId lab) {
        var known = new HashMap<TravelMinutes.Way, TravelMinutes.Minutes>();
        jdbc.sql("""
                        select t.from_id, t.to_id, t.minutes, t.estimated
                        from travel_time t join venue v on v.id = t.from_id where v.lab_id = ?""").param(lab.value()).query(rs -> {
            known.put(
                    new TravelMinutes.Way(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)),
                    new TravelMinutes.Minutes(rs.getInt(3), rs.getBoolean(4)));
        });
        return new TravelMinutes(venues(lab), known);
    }

    @Override
    public Optional<LabHere> here(String slug) {
        return bySlug(slug).map(LabReading::here);
    }

    @Override
    public List<LabHere> everywhere() {
        return labs().stream().map(LabReading::here).toList();
    }

    private static LabHere here(LabSheet sheet) {
        var draft = sheet.draft();
        return new LabHere(
                sheet.id(),
                draft.slug(),
                draft.name(),
                draft.firstDay(),
                draft.lastDay(),
                draft.zone(),
                sheet.hostCityName());
    }

    /// One statement, whatever a lab has of periods: they come with its row.
    private List<LabSheet> read(String which, Object... parameters) {
        return jdbc.sql("""
                        select l.*, c.city_key, c.name as city_name,
                            (select group_concat(concat_ws('|', p.period_key, p.from_on, p.until_on)
                                order by p.position separator '\n') from reporting_period p
                                where p.lab_id = l.id) as periods
                        from lab l join city c on c.id = l.host_city_id
                        """ + which)
                .params(List.of(parameters))
                .query((rs, i) ->
                        new LabSheet(new LabId(rs.getObject("id", UUID.class)), draft(rs), localized(rs, "city_name")))
                .list();
    }

    private static LabDraft draft(ResultSet rs) throws SQLException {
        var summary = rs.getString("summary");
        return new LabDraft(
                rs.getString("slug"),
                localized(rs, "name"),
                localized(rs, "theme"),
                summary == null ? null : localized(rs, "summary"),
                rs.getString("city_key"),
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("last_day", LocalDate.class),
                ZoneId.of(rs.getString("zone")),
                LANGUAGES.convertToEntityAttribute(rs.getString("languages")),
                LabState.valueOf(rs.getString("state")),
                new Horizons(rs.getInt("short_months"), rs.getInt("medium_months"), rs.getInt("long_months")),
                periods(rs.getString("periods")),
                STRINGS.convertToEntityAttribute(rs.getString("organised_by")),
                STRINGS.convertToEntityAttribute(rs.getString("countries")));
    }

    private static List<Period> periods(@Nullable String column) {
        return column == null
                ? List.of()
                : column.lines()
                        .map(line -> line.split("\\|", 3))
                        .map(part -> new Period(part[0], LocalDate.parse(part[1]), LocalDate.parse(part[2])))
                        .toList();
    }

    private static VenueDraft venue(ResultSet rs) throws SQLException {
        var zone = rs.getString("zone");
        return new VenueDraft(
                rs.getString("venue_key"),
                localized(rs, "name"),
                rs.getString("address"),
                rs.getString("district"),
                rs.getObject("latitude", Double.class),
                rs.getObject("longitude", Double.class),
                rs.getObject("capacity", Integer.class),
                rs.getObject("step_free", Boolean.class),
                rs.getBoolean("several"),
                rs.getObject("opens", LocalTime.class),
                rs.getObject("closes", LocalTime.class),
                zone == null ? null : ZoneId.of(zone));
    }

    private static LocalizedText localized(ResultSet rs, String column) throws SQLException {
        return TEXT.convertToEntityAttribute(rs.getString(column));
    }
}
