package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.RowMapper;
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

    private record Parts(
            Map<UUID, List<OrganisationId>> beneficiaries,
            Map<UUID, List<UUID>> lessons,
            Map<UUID, List<UpdateRow>> updates) {}

    private final JdbcClient jdbc;

    CommitmentQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What narrows `commitment c` to those somebody may see; it begins with `and`.
    static String visible(boolean takesPart) {
        return takesPart ? "" : " and c.visibility = 'PUBLIC'";
    }

    /// @param where a condition on `commitment c`
    List<CommitmentSheet> read(String where, Object... params) {
        var parts = new Parts(
                parts(
                        "select p.commitment_id, p.organisation_id from commitment_beneficiary p",
                        where,
                        "p.position",
                        (rs, i) -> new OrganisationId(rs.getObject(2, UUID.class)),
                        params),
                parts(
                        "select p.commitment_id, p.lesson_id from commitment_lesson p",
                        where,
                        "p.position",
                        (rs, i) -> rs.getObject(2, UUID.class),
                        params),
                updates(where, params));
        return jdbc.sql("""
                        select c.*, l.last_day, l.short_months, l.medium_months, l.long_months, city.mandate_end
                        from commitment c
                        join lab l on l.id = c.lab_id
                        join working_group g on g.id = c.group_id
                        left join seat s on s.id = c.owner_seat_id
                        left join organisation o on o.id = s.organisation_id
                        left join city on city.id = o.city_id
                        where %s
                        """.formatted(where) + ORDER)
                .params(params)
                .query((rs, i) -> sheet(rs, parts))
                .list();
    }

    private Map<UUID, List<UpdateRow>> updates(String where, Object... params) {
        var evidence = new HashMap<UUID, List<Evidence>>();
        var pictures = new HashSet<UUID>();
        jdbc.sql("select e.*, f.media_type from progress_evidence e join progress_update p on p.id = e.update_id"
                        + " join commitment c on c.id = p.commitment_id left join stored_file f on f.id = e.file_id"
                        + " where " + where + " order by e.position")
                .params(params)
                .query(rs -> {
                    var one = evidence(rs);
                    evidence.computeIfAbsent(rs.getObject("update_id", UUID.class), update -> new ArrayList<>())
                            .add(one);
                    if (one.file() != null && FileContent.isPicture(rs.getString("media_type"))) {
                        pictures.add(one.file());
                    }
                });
        return parts(
                "select p.commitment_id, p.* from progress_update p",
                where,
                "p.on_day desc, p.position desc",
                (rs, i) -> update(rs, evidence, pictures),
                params);
    }

    private static Evidence evidence(ResultSet rs) throws SQLException {
        var carries = rs.getString("carries");
        return new Evidence(
                rs.getString("title"),
                rs.getString("link"),
                rs.getObject("file_id", UUID.class),
                carries == null ? null : Carrier.valueOf(carries));
    }

    private <T> Map<UUID, List<T>> parts(
            String select, String where, String order, RowMapper<T> mapper, Object... params) {
        record Part<T>(UUID commitment, T value) {}
        var all = new HashMap<UUID, List<T>>();
        jdbc.sql(select + " join commitment c on c.id = p.commitment_id where " + where + " order by " + order)
                .params(params)
                .query((rs, i) -> new Part<>(rs.getObject(1, UUID.class), Objects.requireNonNull(mapper.mapRow(rs, i))))
                .list()
                .forEach(part -> all.computeIfAbsent(part.commitment(), c -> new ArrayList<>())
                        .add(part.value()));
        return all;
    }

    private static CommitmentSheet sheet(ResultSet rs, Parts parts) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var horizon = Horizon.valueOf(rs.getString("horizon"));
        var months =
                new LabDraft.Horizons(rs.getInt("short_months"), rs.getInt("medium_months"), rs.getInt("long_months"));
        var updates = List.copyOf(parts.updates().getOrDefault(id, List.of()));
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
                List.copyOf(parts.beneficiaries().getOrDefault(id, List.of())),
                List.copyOf(parts.lessons().getOrDefault(id, List.of())),
                Ratification.valueOf(rs.getString("ratification")),
                standing(rs),
                extras(rs),
                capacity(rs.getString("recorded_as")),
                updates.isEmpty() ? Completion.NO_EVIDENCE : updates.getFirst().completion(),
                updates);
    }

    private static UpdateRow update(ResultSet rs, Map<UUID, List<Evidence>> evidence, Set<UUID> pictures)
            throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var shown = List.copyOf(evidence.getOrDefault(id, List.of()));
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
                shown,
                shown.stream()
                        .map(Evidence::file)
                        .filter(Objects::nonNull)
                        .filter(pictures::contains)
                        .collect(Collectors.toSet()));
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

    private static LocalizedText text(ResultSet rs, String column) throws SQLException {
        return TEXT.convertToEntityAttribute(rs.getString(column));
    }
}
