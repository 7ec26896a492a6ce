package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The promises behind a city or an arc of the network as everybody may know it, a page at a time: those it counts.
/// Joins read-only to the directory.
@Service
@PreAuthorize("permitAll()")
public class PromisesBetween {

    /// Which cities they are between.
    ///
    /// @param from the key of the city whose organisations promised; all when absent
    /// @param to the key of the city to whose organisations; all when absent
    public record Cities(@Nullable String from, @Nullable String to) {}

    /// Where a page begins or ends: at a promise, which is not part of it.
    ///
    /// @param forward whether the page is what comes after it
    public record At(LabId lab, String key, boolean forward) {}

    /// A promise and where it was made.
    public record Row(LabId lab, CommitmentSheet sheet) {}

    /// A page.
    ///
    /// @param before whether there are some before the first of these
    /// @param after whether there are some after the last of these
    public record Cut(List<Row> rows, boolean before, boolean after) {}

    private record Found(LabId lab, UUID id) {}

    private final CommitmentQuery query;
    private final JdbcClient jdbc;

    PromisesBetween(CommitmentQuery query, JdbcClient jdbc) {
        this.query = query;
        this.jdbc = jdbc;
    }

    /// Lab by lab, by key: three statements.
    ///
    /// @param labs that the public may see, in their order
    /// @param at the first page when absent, or when it is in none of the labs
    public Cut page(List<LabId> labs, Cities cities, @Nullable At at, int size) {
        var from = at != null && labs.contains(at.lab()) ? at : null;
        var forward = from == null || from.forward();
        var found = new ArrayList<>(found(labs, cities, from, size + 1));
        var more = found.size() > size;
        if (more) {
            found.removeLast();
        }
        if (!forward) {
            Collections.reverse(found);
        }
        return new Cut(rows(found), forward ? from != null : more, forward ? more : true);
    }

    private List<Found> found(List<LabId> labs, Cities cities, @Nullable At at, int most) {
        var forward = at == null || at.forward();
        var ordered = forward ? labs : labs.reversed();
        var left = at == null ? ordered : ordered.subList(ordered.indexOf(at.lab()), ordered.size());
        if (left.isEmpty()) {
            return List.of();
        }
        var params =
                new ArrayList<@Nullable Object>(left.stream().map(LabId::value).toList());
        var where = new StringBuilder(
                TieSql.COUNTED + " and c.visibility = 'PUBLIC' and c.lab_id in (" + LaneSql.marks(left.size()) + ")");
        if (cities.from() != null) {
            where.append(" and city.city_key = ?");
            params.add(LaneSql.code(cities.from()));
        }
        if (cities.to() != null) {
            where.append(" and exists (select 1 from commitment_beneficiary b join organisation r"
                    + " on r.id = b.organisation_id join city rc on rc.id = r.city_id"
                    + " where b.commitment_id = c.id and rc.city_key = ?)");
            params.add(LaneSql.code(cities.to()));
        }
        if (at != null) {
            where.append(" and (c.lab_id <> ? or c.commitment_key " + (forward ? ">" : "<") + " ?)");
            params.add(at.lab().value());
            params.add(LaneSql.code(at.key()));
        }
        var place = new StringBuilder("case c.lab_id");
        for (var i = 0; i < left.size(); i++) {
            place.append(" when ? then " + i);
            params.add(left.get(i).value());
        }
        return jdbc.sql("select c.lab_id, c.id from commitment c join seat s on s.id = c.owner_seat_id"
                        + " join organisation o on o.id = s.organisation_id left join city on city.id = o.city_id where "
                        + where + " order by " + place + " end, c.commitment_key" + (forward ? "" : " desc") + " limit "
                        + most)
                .params(params)
                .query((rs, i) -> new Found(new LabId(rs.getObject(1, UUID.class)), rs.getObject(2, UUID.class)))
                .list();
    }

    private List<Row> rows(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var sheets = sheets(found.stream().map(Found::id).toList());
        return found.stream()
                .filter(one -> sheets.containsKey(one.id())) // it may be for fewer since
                .map(one -> new Row(one.lab(), Objects.requireNonNull(sheets.get(one.id()))))
                .toList();
    }

    private Map<UUID, CommitmentSheet> sheets(List<UUID> ids) {
        return query
                .read("c.id in (" + LaneSql.marks(ids.size()) + ")" + CommitmentQuery.visible(false), ids.toArray())
                .stream()
                .collect(Collectors.toMap(CommitmentSheet::id, Function.identity()));
    }
}
