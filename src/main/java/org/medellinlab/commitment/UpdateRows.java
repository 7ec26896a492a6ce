package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what was told of promises, with the evidence for it. Joins read-only to the files: which evidence is a
/// picture.
@Component
class UpdateRows {

    private static final Comparator<Told> LATEST_FIRST = Comparator.comparing(
                    (Told told) -> told.row().on())
            .thenComparing(Told::position)
            .reversed();

    /// @param position within its promise: of what was told on one day the higher is the later
    private record Told(UUID commitment, int position, UpdateRow row) {}

    /// What shows an update, filled while it is read.
    private record Shown(SortedMap<Integer, Evidence> read, List<Evidence> evidence, Set<UUID> pictures) {

        Shown() {
            this(new TreeMap<>(), new ArrayList<>(), new HashSet<>());
        }

        void read(ResultSet rs) throws SQLException {
            var carries = rs.getString("carries");
            var one = new Evidence(
                    rs.getString("title"),
                    rs.getString("link"),
                    rs.getObject("file_id", UUID.class),
                    carries == null ? null : Carrier.valueOf(carries));
            read.put(rs.getInt("place"), one);
            if (one.file() != null && FileContent.isPicture(rs.getString("media_type"))) {
                pictures.add(one.file());
            }
        }

        void inOrder() {
            evidence.addAll(read.values());
        }
    }

    private final JdbcClient jdbc;

    UpdateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By promise, the latest first. They are put in order here: the database would do it in a table on disk, as they
    /// hold long words, and take six times as long.
    ///
    /// @param where a condition on `commitment c`
    Map<UUID, List<UpdateRow>> of(String where, Object... params) {
        var told = new ArrayList<Told>();
        var shown = new HashMap<UUID, Shown>();
        jdbc.sql("select p.*, e.position as place, e.title, e.link, e.file_id, e.carries, f.media_type"
                        + " from progress_update p join commitment c on c.id = p.commitment_id"
                        + " left join progress_evidence e on e.update_id = p.id left join stored_file f on f.id = e.file_id"
                        + " where " + where)
                .params(params)
                .query(rs -> {
                    var id = rs.getObject("id", UUID.class);
                    if (!shown.containsKey(id)) {
                        shown.put(id, new Shown());
                        told.add(told(id, rs, shown.get(id)));
                    }
                    if (rs.getString("title") != null) {
                        shown.get(id).read(rs);
                    }
                });
        shown.values().forEach(Shown::inOrder);
        return told.stream()
                .sorted(LATEST_FIRST)
                .collect(Collectors.groupingBy(Told::commitment, Collectors.mapping(Told::row, Collectors.toList())));
    }

    private static Told told(UUID id, ResultSet rs, Shown shown) throws SQLException {
        var row = new UpdateRow(
                id,
                rs.getObject("on_day", LocalDate.class),
                rs.getString("period_key"),
                Completion.valueOf(rs.getString("completion")),
                Channel.valueOf(rs.getString("channel")),
                Language.valueOf(rs.getString("language")),
                rs.getString("words"),
                CommitmentQuery.seat(rs, "seat_id"),
                CommitmentQuery.instant(rs, "recorded_at"),
                rs.getString("obstacle"),
                rs.getBoolean("nil"),
                rs.getObject("corrects_id", UUID.class),
                CommitmentQuery.capacity(rs.getString("capacity")),
                Collections.unmodifiableList(shown.evidence()),
                Collections.unmodifiableSet(shown.pictures()));
        return new Told(rs.getObject("commitment_id", UUID.class), rs.getInt("position"), row);
    }
}
