package org.medellinlab.commitment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.PromiseTies.CityDot;
import org.medellinlab.commitment.PromiseTies.CityTie;
import org.medellinlab.commitment.PromiseTies.OrganisationTie;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.OrganisationId;

/// Who promised whom as the database counted it between organisations, summed up between cities.
///
/// @param toAll how many promises are made to all
record TieSums(List<Tie> all, Map<UUID, Member> members, Map<UUID, Place> places, int toAll) {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    /// What one organisation promised another.
    ///
    /// @param toCity how many of them are counted between the two cities: one to several of a city is there once
    /// @param given how many of them are counted for who promised: one to several is there once
    record Tie(UUID from, UUID to, int promises, int kept, int toCity, int given) {}

    /// @param name as it is stored: only a few are shown, in one language
    record Member(String name, @Nullable UUID city) {}

    record Place(
            String key,
            LocalizedText name,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    record Pair(UUID from, UUID to) {}

    /// @param most of the list of organisations
    PromiseTies ties(int most) {
        return new PromiseTies(
                cities(),
                betweenCities(),
                betweenOrganisations(most),
                all.size(),
                all.stream().mapToInt(Tie::given).sum(),
                toAll);
    }

    List<PromiseTies.Pair> pairs() {
        return all.stream()
                .map(tie -> new PromiseTies.Pair(
                        new OrganisationId(tie.from()), new OrganisationId(tie.to()), tie.promises(), tie.kept()))
                .toList();
    }

    private List<CityTie> betweenCities() {
        var sums = new LinkedHashMap<Pair, Integer>();
        for (var tie : all) {
            var from = member(tie.from()).city();
            var to = member(tie.to()).city();
            if (from != null && to != null) {
                sums.merge(new Pair(from, to), tie.toCity(), Integer::sum);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new CityTie(sum.getKey().from(), sum.getKey().to(), sum.getValue()))
                .sorted(Comparator.comparingInt((CityTie tie) -> -tie.promises())
                        .thenComparing(CityTie::from)
                        .thenComparing(CityTie::to))
                .toList();
    }

    private List<OrganisationTie> betweenOrganisations(int most) {
        return all.stream()
                .sorted(Comparator.comparingInt((Tie tie) -> -tie.promises())
                        .thenComparing(Tie::from)
                        .thenComparing(Tie::to))
                .limit(most)
                .map(tie -> new OrganisationTie(
                        new OrganisationId(tie.from()),
                        TEXT.convertToEntityAttribute(member(tie.from()).name()),
                        new OrganisationId(tie.to()),
                        TEXT.convertToEntityAttribute(member(tie.to()).name()),
                        tie.promises(),
                        tie.kept()))
                .toList();
    }

    private List<CityDot> cities() {
        var given = sums(Tie::from, Tie::given);
        var received = sums(Tie::to, Tie::toCity);
        return Stream.concat(given.keySet().stream(), received.keySet().stream())
                .distinct()
                .filter(places::containsKey)
                .map(id -> {
                    var place = Objects.requireNonNull(places.get(id));
                    return new CityDot(
                            id,
                            place.key(),
                            place.name(),
                            place.country(),
                            place.latitude(),
                            place.longitude(),
                            given.getOrDefault(id, 0),
                            received.getOrDefault(id, 0));
                })
                .sorted(Comparator.comparingInt((CityDot dot) -> -dot.given() - dot.received())
                        .thenComparing(CityDot::id))
                .toList();
    }

    private Map<UUID, Integer> sums(Function<Tie, UUID> side, ToIntFunction<Tie> count) {
        var sums = new HashMap<UUID, Integer>();
        for (var tie : all) {
            var city = member(side.apply(tie)).city();
            if (city != null) {
                sums.merge(city, count.applyAsInt(tie), Integer::sum);
            }
        }
        return sums;
    }

    private Member member(UUID id) {
        return Objects.requireNonNull(members.get(id));
    }
}
