package org.medellinlab.web;

import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.PromiseCounts.Cell;

/// Which page of a list of promises somebody asks for, as the query of its address.
///
/// @param group the key of the only group shown
/// @param after the key of the promise after which the page begins
/// @param before the key of the promise before which it ends
record PromiseAsk(
        @Nullable String group,
        @Nullable Horizon horizon,
        @Nullable Completion completion,
        @Nullable String after,
        @Nullable String before) {

    /// The first page of all.
    static final PromiseAsk FIRST = new PromiseAsk(null, null, null, null, null);

    /// What an address does not know narrows nothing.
    static PromiseAsk of(@Nullable String query) {
        if (query == null || query.startsWith("lang=") && query.indexOf('&') < 0) {
            return FIRST;
        }
        var said = AddressQuery.read(query);
        var after = said.get("after");
        var ask = new PromiseAsk(
                said.get("group"),
                value(Horizon.values(), said.get("horizon")),
                value(Completion.values(), said.get("completion")),
                after,
                after == null ? said.get("before") : null);
        return ask.equals(FIRST) ? FIRST : ask;
    }

    boolean isFirst() {
        return equals(FIRST);
    }

    boolean isNarrowed() {
        return group != null || horizon != null || completion != null;
    }

    /// Whether promises of that kind are shown; the group is another matter.
    boolean takes(Cell cell) {
        return (horizon == null || horizon == cell.horizon())
                && (completion == null || completion == cell.completion());
    }

    PromiseAsk next(String last) {
        return new PromiseAsk(group, horizon, completion, last, null);
    }

    PromiseAsk previous(String first) {
        return new PromiseAsk(group, horizon, completion, null, first);
    }

    /// The same page has the same query, however it was asked for.
    String query() {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("group", group);
        parts.put("horizon", horizon);
        parts.put("completion", completion);
        parts.put("after", after);
        parts.put("before", before);
        return AddressQuery.written(parts);
    }

    private static <E extends Enum<E>> @Nullable E value(E[] all, @Nullable String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
