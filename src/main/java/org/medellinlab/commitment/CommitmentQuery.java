package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads promises with what hangs on them. Joins read-only to the lab (its horizons), the directory (the mandate of
/// the owner's city).
@Component
class CommitmentQuery {

    /// By group, then by horizon, then by key: of `commitment c` and `working_group g`.
    static final String ORDER =
            " order by g.number, field(c.horizon, 'SHORT', 'MEDIUM', 'LONG', 'UNSTATED'), c.commitment_key";

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;
    private final UpdateRows updates;

    CommitmentQuery(JdbcClient jdbc, UpdateRows updates) {
        this.jdbc = jdbc;
        this.updates = updates;
    }

    /// What narrows `commitment c` to those somebody may see; it begins with `and`.
    static String visible(boolean takesPart) {
        return takesPart ? "" : " and c.visibility = 'PUBLIC'";
    }

    /// Two statements, however many there are.
    ///
    /// @param where a condition on `commitment c`
    List<CommitmentSheet> read(String where, Object... params) {
        var told = updates.of(where, params);
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
                .query((rs, i) -> sheet(rs, told))
                .list();
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

    static @Nullable Capacity capacity(@Nullable String name) {
        return name == null ? null : Capacity.valueOf(name);
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static @Nullable SeatId seat(ResultSet rs, String column) throws SQLException {
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
