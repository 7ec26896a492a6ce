package org.medellinlab.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The query of a public address, as somebody typed it and as the product writes it.
final class AddressQuery {

    private static final int LONGEST = 500;
    private static final int MOST = 20;

    private AddressQuery() {}

    /// What it says; nothing when it is too long to be one of ours.
    static Map<String, String> read(@Nullable String query) {
        var said = new HashMap<String, String>();
        if (query == null || query.length() > LONGEST) {
            return said;
        }
        for (var pair : query.split("&", MOST)) {
            var at = pair.indexOf('=');
            if (at > 0 && at < pair.length() - 1) {
                said.put(pair.substring(0, at), decoded(pair.substring(at + 1)));
            }
        }
        return said;
    }

    /// What is absent is left out; the same page has the same query, however it was asked for.
    static String written(Map<String, ? extends @Nullable Object> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "="
                        + URLEncoder.encode(
                                Objects.requireNonNull(part.getValue()).toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
