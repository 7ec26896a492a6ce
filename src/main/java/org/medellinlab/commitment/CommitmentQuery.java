package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads promises with what hangs on them. Joins read-only to the lab (its horizons), the directory (the mandate of
/// the owner's city) and the files (which evidence is a picture).
@Component
class CommitmentQuery {

    /// By group, then by horizon, then by key: of `commitment c` and `working_group g`.
    static final String ORDER =
            " order by g.number, field(c.horizon, 'SHORT', 'MEDIUM', 'LONG', 'UNSTATED'), c.commitment_key";

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    /// What shows an update, filled while it is read.
    private record Shown(List<Evidence> evidence, Set<UUID> pictures) {

        void add(Evidence one, boolean isPicture) {
            evidence.add(one);
            if (isPicture && one.file() != null) {
                pictures.add(one.file());
            }
        }
    }

    private final JdbcClient jdbc;

    CommitmentQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What narrows `commitment c` to those somebody may see; it begins with `and`.
    static String visible(boolean takesPart) {
        return takesPart ? "" : " and c.visibility = 'PUBLIC'";
    }

    /// Two statements, however many there are.
    ///
    /// @param where a condition on `commitment c`
    List<CommitmentSheet> read(String where, Object... params) {
        var updates = updates(where, params);
        return jdbc.sql("""
                        select c.*, l.last_day, l.short_months, l.medium_months, l.long_months, city.mandate_end,
                            (select group_concat(b.organisation_id order by b.position) from commitment_beneficiary b
                                where b.commitment_id = c.id) as beneficiaries,
                            (select group_concat(r.lesson_id order by r.position) from commitment_lesson r
                                where r.commitment_id = c.id) as lessons
                        from commitment c
                        join lab l on l.id = c.lab_id
                        join working_group g on g.id = c.group_id
                        left join seat s on s.id = c.owner_seat_id
                        left join organisation o on o.id = s.organisation_id
                        left join city on city.id = o.city_id
                        where %s
                        """.formatted(where) + ORDER)
                .params(params)
                .query((rs, i) -> sheet(rs, updates))
                .list();
    }

    /// By promise, the latest first; a row for each piece of evidence, or one for an update without.
    private Map<UUID, List<UpdateRow>> updates(String where, Object... params) {
        var all = new HashMap<UUID, List<UpdateRow>>();
        var shown = new HashMap<UUID, Shown>();
        jdbc.sql("select p.*, e.title, e.link, e.file_id, e.carries, f.media_type from progress_update p"
                        + " join commitment c on c.id = p.commitment_id"
                        + " left join progress_evidence e on e.update_id = p.id left join stored_file f on f.id = e.file_id"
                        + " where " + where + " order by p.on_day desc, p.position desc, p.id, e.position")
                .params(params)
                .query(rs -> {
                    var id = rs.getObject("id", UUID.class);
                    if (!shown.containsKey(id)) {
                        var one = new Shown(new ArrayList<>(), new HashSet<>());
                        shown.put(id, one);
                        all.computeIfAbsent(rs.getObject("commitment_id", UUID.class), c -> new ArrayList<>())
                                .add(update(id, rs, one));
                    }
                    if (rs.getString("title") != null) {
                        shown.get(id).add(evidence(rs), FileContent.isPicture(rs.getString("media_type")));
                    }
                });
        return all;
    }

    private static Evidence evidence(ResultSet rs) throws SQLException {
        var carries = rs.getString("carries");
        return new Evidence(
                rs.getString("title"),
                rs.getString("link"),
                rs.getObject("file_id", UUID.class),
                carries == null ? null : Carrier.valueOf(carries));
    }

    private static CommitmentSheet sheet(ResultSet rs, Map<UUID, List<UpdateRow>> told) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var horizon = Horizon.valueOf(rs.getString("horizon"));
        var months =
                new LabDraft.Horizons(rs.getInt("short_months"), rs.getInt("medium_months"), rs.getInt("long_months"));
        var updates = List.copyOf(told.getOrDefault(id, List.of()));
        var knownBy = text(rs, "known_by");
        return new CommitmentSheet(
                id,
                rs.getString("commitment_key"),
                rs.getObject("group_id", UUID.class),
                text(rs, "statement"),
                horizon,
                DueOn.parse(rs.getString("due_on")).orElse(null),
                horizon.until(rs.getObject("last_day", LocalDate.class), months),
                seat(rs, "owner_seat_id"),
                rs.getString("promised_by"),
                knownBy.isEmpty() ? null : knownBy,
                rs.getObject("mandate_end", LocalDate.class),
                rs.getObject("promised_at") == null ? null : instant(rs, "promised_at"),
                ids(rs, "beneficiaries").map(OrganisationId::new).toList(),
                ids(rs, "lessons").toList(),
                Ratification.valueOf(rs.getString("ratification")),
                standing(rs),
                extras(rs),
                capacity(rs.getString("recorded_as")),
                updates.isEmpty() ? Completion.NO_EVIDENCE : updates.getFirst().completion(),
                updates);
    }

    private static UpdateRow update(UUID id, ResultSet rs, Shown shown) throws SQLException {
        return new UpdateRow(
                id,
                rs.getObject("on_day", LocalDate.class),
                rs.getString("period_key"),
                Completion.valueOf(rs.getString("completion")),
                Channel.valueOf(rs.getString("channel")),
                Language.valueOf(rs.getString("language")),
                rs.getString("words"),
                seat(rs, "seat_id"),
                instant(rs, "recorded_at"),
                rs.getString("obstacle"),
                rs.getBoolean("nil"),
                rs.getObject("corrects_id", UUID.class),
                capacity(rs.getString("capacity")),
                Collections.unmodifiableList(shown.evidence()),
                Collections.unmodifiableSet(shown.pictures()));
    }

    /// Of `state`, `paused_until` and `closing_words`.
    static Standing standing(ResultSet rs) throws SQLException {
        return Standing.of(
                CommitmentState.valueOf(rs.getString("state")),
                rs.getObject("paused_until", LocalDate.class),
                text(rs, "closing_words"));
    }

    static PromiseExtras extras(ResultSet rs) throws SQLException {
        var kind = rs.getString("kind");
        return new PromiseExtras(
                kind == null ? null : PromiseExtras.Kind.valueOf(kind),
                text(rs, "resources"),
                text(rs, "risks"),
                PromiseExtras.Visibility.valueOf(rs.getString("visibility")),
                PromiseExtras.Reach.valueOf(rs.getString("reach")));
    }

    private static @Nullable Capacity capacity(@Nullable String name) {
        return name == null ? null : Capacity.valueOf(name);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable SeatId seat(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : new SeatId(id);
    }

    /// Of a column of identifiers, one after the other.
    private static Stream<UUID> ids(ResultSet rs, String column) throws SQLException {
        var all = rs.getString(column);
        return all == null ? Stream.empty() : Stream.of(all.split(",")).map(UUID::fromString);
    }

    private static LocalizedText text(ResultSet rs, String column) throws SQLException {
        return TEXT.convertToEntityAttribute(rs.getString(column));
    }
}
