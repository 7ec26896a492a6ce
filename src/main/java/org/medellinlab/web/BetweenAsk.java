package org.medellinlab.web;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.PromisesBetween;

/// Which promises between cities somebody asks for, as the query of the network's address.
///
/// @param from the key of the city that promised
/// @param to the key of the city it was promised
/// @param after the lab and the key of the promise after which the page begins, as `lab/key`
/// @param before those of the promise before which it ends
record BetweenAsk(
        @Nullable String from,
        @Nullable String to,
        @Nullable String after,
        @Nullable String before) {

    /// Null when no city is asked for.
    static @Nullable BetweenAsk of(@Nullable String query) {
        if (query == null || !query.contains("from=") && !query.contains("to=")) {
            return null;
        }
        var said = AddressQuery.read(query);
        var from = said.get("from");
        var to = said.get("to");
        var after = said.get("after");
        return from == null && to == null
                ? null
                : new BetweenAsk(from, to, after, after == null ? said.get("before") : null);
    }

    static BetweenAsk of(@Nullable String from, @Nullable String to) {
        return new BetweenAsk(from, to, null, null);
    }

    PromisesBetween.Cities cities() {
        return new PromisesBetween.Cities(from, to);
    }

    BetweenAsk next(String last) {
        return new BetweenAsk(from, to, last, null);
    }

    BetweenAsk previous(String first) {
        return new BetweenAsk(from, to, null, first);
    }

    String query() {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("from", from);
        parts.put("to", to);
        parts.put("after", after);
        parts.put("before", before);
        return AddressQuery.written(parts);
    }

    /// From the page of the network, and from those like this one.
    String address(Voice voice) {
        return "?" + query() + "&lang=" + voice.language().tag();
    }
}
