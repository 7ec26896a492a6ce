package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Counts who promised whom while [TieSql#told] is read: a promise to several is one of each of them, one of each of
/// their cities and one of who made it. Counted here in one go; the database would look for those before it for each.
final class TieCounting implements RowCallbackHandler {

    private static final class Sum {
        private int promises;
        private int kept;
        private int toCity;
        private int given;
    }

    private final Map<UUID, TieSums.Member> members;
    private final Map<TieSums.Pair, Sum> sums = new LinkedHashMap<>();
    private final Set<UUID> organisations = new HashSet<>();
    private final Set<UUID> cities = new HashSet<>();
    private @Nullable UUID promise;

    /// @param members whoever else a promise names is told the next time: two became one meanwhile
    TieCounting(Map<UUID, TieSums.Member> members) {
        this.members = members;
    }

    @Override
    public void processRow(ResultSet rs) throws SQLException {
        var id = rs.getObject(1, UUID.class);
        var isFirst = !id.equals(promise);
        if (isFirst) {
            promise = id;
            organisations.clear();
            cities.clear();
        }
        var to = rs.getObject(3, UUID.class);
        var sum = sums.computeIfAbsent(new TieSums.Pair(rs.getObject(2, UUID.class), to), pair -> new Sum());
        if (organisations.add(to)) {
            sum.promises++;
            sum.kept += rs.getInt(4);
        }
        var member = members.get(to);
        if (member == null || member.city() == null || cities.add(member.city())) {
            sum.toCity++;
        }
        if (isFirst) {
            sum.given++;
        }
    }

    List<TieSums.Tie> ties() {
        return sums.entrySet().stream()
                .filter(sum -> members.containsKey(sum.getKey().from())
                        && members.containsKey(sum.getKey().to()))
                .map(sum -> tie(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static TieSums.Tie tie(TieSums.Pair pair, Sum sum) {
        return new TieSums.Tie(pair.from(), pair.to(), sum.promises, sum.kept, sum.toCity, sum.given);
    }
}
