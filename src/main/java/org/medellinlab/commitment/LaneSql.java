package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.PromiseCounts.Lane;
import org.medellinlab.shared.LabId;

/// The statement that finds the promises of some lanes. Each lane is read in the order of its index and no further than
/// a page needs, so that a page costs the same wherever it lies. The index is named: left to itself, the database sorts
/// a
/// whole lane of a table that grew fast.
///
/// @param order the direction in which the lanes are read
record LaneSql(String lanes, String order, int size, List<Object> params) {

    static LaneSql of(
            LabId lab,
            List<Lane> lanes,
            String visible,
            @Nullable Completion only,
            PromiseCut.@Nullable At at,
            int size) {
        var forward = at == null || at.forward();
        var order = forward ? "" : " desc";
        var params = new ArrayList<Object>();
        var each = new ArrayList<String>();
        for (var lane : lanes) {
            params.addAll(List.of(lab.value(), lane.group(), lane.horizon().name()));
            var where = "c.lab_id = ? and c.group_id = ? and c.horizon = ?" + visible;
            if (only != null) {
                where += " and " + BoardSql.COMPLETION + " = ?";
                params.add(only.name());
            }
            if (at != null && lane.equals(at.lane())) {
                where += " and c.commitment_key " + (forward ? ">" : "<") + " ?";
                params.add(code(at.key()));
            }
            each.add("(select c.id, " + each.size() + " as lane, c.commitment_key as k"
                    + " from commitment c force index (commitment_in_lane) where " + where
                    + " order by c.commitment_key" + order + " limit " + size + ")");
        }
        return new LaneSql(String.join(" union all ", each), order, size, params);
    }

    String text() {
        return "select id from (" + lanes + ") found order by lane, k" + order + " limit " + size;
    }

    /// As many of each lane, not of all together.
    LaneSql whole() {
        return new LaneSql(lanes, order, Integer.MAX_VALUE, params);
    }

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /// The columns of codes know no other signs: with one, nothing is found.
    static String code(String typed) {
        return typed.chars().allMatch(c -> c > 31 && c < 127) ? typed : "?";
    }
}
