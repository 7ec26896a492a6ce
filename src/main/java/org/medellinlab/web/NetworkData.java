package org.medellinlab.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.PromiseTies;
import org.medellinlab.commitment.PromiseTies.CityDot;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;

/// All that the public may know of the network, read at one moment.
///
/// @param labs the latest first
/// @param cities by their key: those of the organisations that a public lab names
record NetworkData(List<LabData> labs, PromiseTies ties, List<PromiseTies.Pair> pairs, Map<String, City> cities) {

    /// @param country as ISO 3166 has it; absent when nobody said
    /// @param given how many promises its organisations made
    /// @param received how many were made to its organisations
    /// @param gave how many it made to each city, by key, the most first
    /// @param got how many each city made to it
    record City(
            String key,
            LocalizedText name,
            @Nullable String country,
            int given,
            int received,
            List<Toward> gave,
            List<Toward> got) {

        int to(String other) {
            return gave.stream()
                    .filter(toward -> toward.city().equals(other))
                    .mapToInt(Toward::promises)
                    .sum();
        }
    }

    /// @param city its key
    record Toward(String city, int promises) {}

    static NetworkData of(List<LabData> labs, PromiseTies.InPublic promised) {
        var dots = new HashMap<UUID, CityDot>();
        promised.ties().cities().forEach(dot -> dots.put(dot.id(), dot));
        var cities = new HashMap<String, City>();
        for (var lab : labs) {
            for (var id : NetworkPage.named(lab)) {
                var row = Objects.requireNonNull(lab.organisations().get(id));
                var name = row.city();
                if (row.cityKey() != null && name != null) {
                    cities.putIfAbsent(
                            row.cityKey(), new City(row.cityKey(), name, row.country(), 0, 0, List.of(), List.of()));
                }
            }
        }
        dots.values()
                .forEach(dot -> cities.put(
                        dot.key(),
                        new City(
                                dot.key(),
                                dot.name(),
                                dot.country(),
                                dot.given(),
                                dot.received(),
                                promised.ties().betweenCities().stream()
                                        .filter(tie -> tie.from().equals(dot.id()))
                                        .map(tie -> new Toward(key(dots, tie.to()), tie.promises()))
                                        .toList(),
                                promised.ties().betweenCities().stream()
                                        .filter(tie -> tie.to().equals(dot.id()))
                                        .map(tie -> new Toward(key(dots, tie.from()), tie.promises()))
                                        .toList())));
        return new NetworkData(labs, promised.ties(), promised.pairs(), Map.copyOf(cities));
    }

    LabData lab(LabId id) {
        return labs.stream()
                .filter(lab -> lab.lab().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String key(Map<UUID, CityDot> dots, UUID id) {
        return Objects.requireNonNull(dots.get(id)).key();
    }
}
