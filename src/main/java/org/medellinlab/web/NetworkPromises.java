package org.medellinlab.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.shared.LocalizedText.Shown;
import org.medellinlab.shared.OrganisationId;

/// Which organisation promised which, in all public labs together, the most first.
///
/// @param kept how many of the promises are complete
record NetworkPromises(Shown from, Shown to, int promises, int kept) {

    private static final int MOST = 100;

    private record Pair(OrganisationId from, OrganisationId to) {}

    /// @param which organisations count, on either side
    static List<NetworkPromises> of(List<LabData> labs, Predicate<OrganisationRow> which, Voice voice) {
        var counts = new HashMap<Pair, int[]>();
        var rows = new HashMap<OrganisationId, OrganisationRow>();
        for (var lab : labs) {
            rows.putAll(lab.organisations());
            for (var commitment : lab.commitments()) {
                var seat = commitment.ownerSeat() == null ? null : lab.seats().get(commitment.ownerSeat());
                if (seat == null || commitment.ratification() == Ratification.DECLINED) {
                    continue;
                }
                for (var to : commitment.beneficiaries()) {
                    var count = counts.computeIfAbsent(new Pair(seat.organisation(), to), pair -> new int[2]);
                    count[0]++;
                    count[1] += commitment.completion() == Completion.COMPLETE ? 1 : 0;
                }
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> rows.containsKey(entry.getKey().from())
                        && rows.containsKey(entry.getKey().to()))
                .filter(entry -> which.test(row(rows, entry.getKey().from()))
                        || which.test(row(rows, entry.getKey().to())))
                .sorted(Comparator.comparingInt((Map.Entry<Pair, int[]> entry) -> -entry.getValue()[0])
                        .thenComparing(entry -> entry.getKey().from().value())
                        .thenComparing(entry -> entry.getKey().to().value()))
                .limit(MOST)
                .map(entry -> new NetworkPromises(
                        voice.shown(row(rows, entry.getKey().from()).name()),
                        voice.shown(row(rows, entry.getKey().to()).name()),
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .toList();
    }

    private static OrganisationRow row(Map<OrganisationId, OrganisationRow> rows, OrganisationId id) {
        return Objects.requireNonNull(rows.get(id));
    }
}
