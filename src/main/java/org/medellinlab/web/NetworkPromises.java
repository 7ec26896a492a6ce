package org.medellinlab.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.medellinlab.commitment.PromiseTies;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.shared.LocalizedText.Shown;
import org.medellinlab.shared.OrganisationId;

/// Which organisation promised which, in all public labs together, the most first.
///
/// @param kept how many of the promises are complete
record NetworkPromises(Shown from, Shown to, int promises, int kept) {

    private static final int MOST = 100;

    /// @param which organisations count, on either side
    static List<NetworkPromises> of(
            List<LabData> labs, List<PromiseTies.Pair> pairs, Predicate<OrganisationRow> which, Voice voice) {
        var rows = new HashMap<OrganisationId, OrganisationRow>();
        labs.forEach(lab -> rows.putAll(lab.organisations()));
        return pairs.stream()
                .filter(pair -> rows.containsKey(pair.from()) && rows.containsKey(pair.to()))
                .filter(pair -> which.test(row(rows, pair.from())) || which.test(row(rows, pair.to())))
                .sorted(Comparator.comparingInt((PromiseTies.Pair pair) -> -pair.promises())
                        .thenComparing(pair -> pair.from().value())
                        .thenComparing(pair -> pair.to().value()))
                .limit(MOST)
                .map(pair -> new NetworkPromises(
                        voice.shown(row(rows, pair.from()).name()),
                        voice.shown(row(rows, pair.to()).name()),
                        pair.promises(),
                        pair.kept()))
                .toList();
    }

    private static OrganisationRow row(Map<OrganisationId, OrganisationRow> rows, OrganisationId id) {
        return Objects.requireNonNull(rows.get(id));
    }
}
