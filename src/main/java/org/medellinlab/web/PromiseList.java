package org.medellinlab.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.PromiseCounts.Lane;
import org.medellinlab.commitment.PromiseCut;
import org.medellinlab.workinggroup.GroupSheet;

/// A page of promises, what it can be narrowed by and how one goes on.
///
/// @param whole whether all there is stands on this page; then empty horizons are named too
/// @param found how many are asked for
/// @param shown how many of them stand here
/// @param previous the address of the page before; absent on the first
/// @param next the address of the page after; absent on the last
/// @param all the address of the page that is not narrowed; absent on that page
record PromiseList(
        boolean whole,
        int found,
        int shown,
        List<Choice> groups,
        List<Choice> horizons,
        List<Choice> completions,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String all) {

    /// Something it can be narrowed by.
    record Choice(String value, String words, boolean chosen) {}

    /// @param path of the page the list stands on
    /// @param total how many there are on it when nothing is asked for
    static PromiseList of(
            LabData data,
            List<GroupSheet> groups,
            String path,
            PromiseAsk asked,
            PromiseCut cut,
            int total,
            Voice voice) {
        var first = cut.first();
        var last = cut.last();
        return new PromiseList(
                total <= PromiseShelf.PAGE && !asked.isNarrowed(),
                data.promises().of(groups, asked),
                cut.rows().size(),
                groups.stream()
                        .map(group -> new Choice(
                                group.key(),
                                group.number() + " · " + voice.in(group.name()),
                                group.key().equals(asked.group())))
                        .toList(),
                Stream.of(Horizon.values())
                        .map(horizon -> new Choice(
                                horizon.name(), voice.say("web.horizon." + horizon), horizon == asked.horizon()))
                        .toList(),
                Stream.of(Completion.values())
                        .map(completion -> new Choice(
                                completion.name(),
                                voice.say("web.completion." + completion),
                                completion == asked.completion()))
                        .toList(),
                cut.before() && first != null ? address(path, asked.previous(first.key()), voice) : null,
                cut.after() && last != null ? address(path, asked.next(last.key()), voice) : null,
                asked.isNarrowed() ? address(path, PromiseAsk.FIRST, voice) : null);
    }

    /// The promises of a group that stand on this page, by horizon.
    List<Card.Lane> lanes(LabData data, GroupSheet group, PromiseCut cut, PromiseAsk asked, Voice voice) {
        var own = cut.rows().stream()
                .filter(commitment -> commitment.group().equals(group.id()))
                .toList();
        return Stream.of(Horizon.values())
                .map(horizon ->
                        lane(data, horizon, own, data.promises().of(new Lane(group.id(), horizon), asked), voice))
                .filter(Objects::nonNull)
                .toList();
    }

    /// All horizons but "not stated" are named on a page that shows all there is, else those of which something stands
    /// on it.
    private Card.@Nullable Lane lane(LabData data, Horizon horizon, List<CommitmentSheet> own, int count, Voice voice) {
        var cards = own.stream()
                .filter(commitment -> commitment.horizon() == horizon)
                .map(commitment -> Card.of(data, commitment, voice))
                .toList();
        if (cards.isEmpty() && (!whole || horizon == Horizon.UNSTATED)) {
            return null;
        }
        var draft = data.lab().draft();
        var until = horizon.until(draft.lastDay(), draft.horizons());
        return new Card.Lane("web.horizon." + horizon, until == null ? null : voice.date(until), count, cards);
    }

    private static String address(String path, PromiseAsk asked, Voice voice) {
        var query = asked.query();
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang="
                + voice.language().tag() + "#promises";
    }
}
