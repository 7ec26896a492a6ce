package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.PromiseCounts.Lane;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads promises a page at a time, in the order of a lab's page: group by group, horizon by horizon, by key. What is
/// counted is counted by the database. Nothing here grows with the number of promises but [#ids].
@Service
@PreAuthorize("permitAll()")
public class PromisePages {

    private static final String COUNTS = """
            select group_id, horizon, ratification, completion, owned, count(*) from (
                select c.group_id, c.horizon, c.ratification, c.owner_seat_id is not null as owned, %s as completion
                from commitment c where c.lab_id = ?%s) one
            group by group_id, horizon, ratification, completion, owned""";

    private final CommitmentQuery query;
    private final CurrentActor actors;
    private final JdbcClient jdbc;

    PromisePages(CommitmentQuery query, CurrentActor actors, JdbcClient jdbc) {
        this.query = query;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /// One statement.
    public PromiseCounts counts(LabId lab) {
        return new PromiseCounts(jdbc.sql(COUNTS.formatted(BoardSql.COMPLETION, visible(lab)))
                .param(lab.value())
                .query((rs, i) -> new PromiseCounts.Cell(
                        rs.getObject(1, UUID.class),
                        Horizon.valueOf(rs.getString(2)),
                        Ratification.valueOf(rs.getString(3)),
                        Completion.valueOf(rs.getString(4)),
                        rs.getBoolean(5),
                        rs.getInt(6)))
                .list());
    }

    /// Where the promise stands in its lab; nothing when there is none of that key.
    public Optional<PromiseCut.At> at(LabId lab, String key, boolean forward) {
        return jdbc.sql("select group_id, horizon from commitment where lab_id = ? and commitment_key = ?")
                .params(lab.value(), LaneSql.code(key))
                .query((rs, i) ->
                        new PromiseCut.At(rs.getObject(1, UUID.class), Horizon.valueOf(rs.getString(2)), key, forward))
                .optional();
    }

    /// A page of these lanes, which are in their order and none of which is empty: six statements.
    ///
    /// @param only those that have come so far
    /// @param at where it begins or ends; the first page when absent
    public PromiseCut page(
            LabId lab, List<Lane> lanes, @Nullable Completion only, PromiseCut.@Nullable At at, int size) {
        var forward = at == null || at.forward();
        var ordered = forward ? lanes : lanes.reversed();
        if (at != null) {
            ordered = ordered.subList(Math.max(0, ordered.indexOf(at.lane())), ordered.size());
        }
        if (ordered.isEmpty()) {
            return new PromiseCut(List.of(), false, false);
        }
        var found = new ArrayList<>(ids(LaneSql.of(lab, ordered, visible(lab), only, at, size + 1)));
        var more = found.size() > size;
        if (more) {
            found.removeLast();
        }
        if (!forward) {
            Collections.reverse(found);
        }
        return new PromiseCut(sheets(lab, found), forward ? at != null : more, forward ? more : true);
    }

    /// The first of each lane: six statements.
    public List<CommitmentSheet> beginnings(LabId lab, List<Lane> lanes, int ofEach) {
        return lanes.isEmpty()
                ? List.of()
                : sheets(
                        lab,
                        ids(LaneSql.of(lab, lanes, visible(lab), null, null, ofEach)
                                .whole()));
    }

    /// Those of which there is the latest news, in no order: what was told of them and, in a group, that they were
    /// promised.
    ///
    /// @param group all of the lab when absent
    /// @param most of either kind
    public List<CommitmentSheet> newest(LabId lab, @Nullable UUID group, int most) {
        var in = "c.lab_id = :lab" + visible(lab) + (group == null ? "" : " and c.group_id = :group");
        var told =
                "(select u.commitment_id as id from progress_update u join commitment c on c.id = u.commitment_id where "
                        + in + " group by u.commitment_id order by max(u.recorded_at) desc limit " + most + ")";
        var promised = "(select c.id from commitment c where " + in
                + " and c.promised_at is not null order by c.promised_at desc limit " + most + ")";
        var sql = jdbc.sql(group == null ? told : told + " union " + promised).param("lab", lab.value());
        return sheets(
                lab,
                (group == null ? sql : sql.param("group", group))
                        .query((rs, i) -> rs.getObject(1, UUID.class))
                        .list());
    }

    /// All of the lab in the order of [CommitmentReading#ofLab].
    public List<UUID> ids(LabId lab) {
        return jdbc.sql("select c.id from commitment c join working_group g on g.id = c.group_id where c.lab_id = ?"
                        + visible(lab) + CommitmentQuery.ORDER)
                .param(lab.value())
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();
    }

    /// These, in their order: five statements.
    public List<CommitmentSheet> sheets(LabId lab, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var params = new ArrayList<Object>(ids);
        params.addFirst(lab.value());
        var place = new HashMap<UUID, Integer>();
        ids.forEach(id -> place.put(id, place.size()));
        return query
                .read("c.lab_id = ? and c.id in (" + LaneSql.marks(ids.size()) + ")" + visible(lab), params.toArray())
                .stream()
                .sorted(Comparator.comparing(sheet -> place.getOrDefault(sheet.id(), 0)))
                .toList();
    }

    /// What these are called, by their identifiers; those one may not see are left out.
    public Map<UUID, PromiseName> names(LabId lab, Collection<UUID> ids) {
        var params = new ArrayList<Object>(ids);
        params.addFirst(lab.value());
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select c.id, c.commitment_key, c.statement from commitment c where c.lab_id = ? and c.id in ("
                                        + LaneSql.marks(ids.size()) + ")" + visible(lab))
                        .params(params)
                        .query((rs, i) -> PromiseName.of(rs))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(PromiseName::id, name -> name));
    }

    /// Which promises rest on each of the lab's lessons, the first of each: one statement.
    public Map<UUID, PromiseName.Some> restingOnLessons(LabId lab, int ofEach) {
        var all = new HashMap<UUID, PromiseName.Some>();
        jdbc.sql("""
                        select id, commitment_key, statement, lesson_id, found from (
                            select c.id, c.commitment_key, c.statement, p.lesson_id,
                                row_number() over (partition by p.lesson_id%s) as place,
                                count(*) over (partition by p.lesson_id) as found
                            from commitment_lesson p join commitment c on c.id = p.commitment_id
                            join working_group g on g.id = c.group_id where c.lab_id = ?%s) one
                        where place <= %d order by lesson_id, place""".formatted(CommitmentQuery.ORDER, visible(lab), ofEach))
                .param(lab.value())
                .query(rs -> {
                    all.merge(rs.getObject(4, UUID.class), some(rs), PromiseName.Some::and);
                });
        return all;
    }

    private static PromiseName.Some some(ResultSet rs) throws SQLException {
        return new PromiseName.Some(List.of(PromiseName.of(rs)), rs.getInt(5));
    }

    private List<UUID> ids(LaneSql sql) {
        return jdbc.sql(sql.text())
                .params(sql.params())
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();
    }

    private String visible(LabId lab) {
        return CommitmentQuery.visible(actors.takesPartIn(lab));
    }
}
