package org.medellinlab.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.PromisesBetween;
import org.medellinlab.shared.LocalizedText.Shown;
import org.medellinlab.web.NetworkData.City;
import org.medellinlab.web.NetworkData.Toward;

/// The promises behind an arc or a city of the map of the network, a page at a time, and where one goes from there.
///
/// @param count how many the map counts
/// @param none what is said when there are none
/// @param cities the other sides of one city, when only one is asked for; the same as the arcs of the map
/// @param ways on from here
/// @param previous the address of the page before; absent on the first
/// @param next the address of the page after; absent on the last
record BetweenPage(
        Page page,
        String title,
        int count,
        String none,
        List<Way> cities,
        List<Way> ways,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next)
        implements PageModel {

    /// @param count how many promises are there; absent where the way leads to something else
    record Way(String words, @Nullable Integer count, String address) {}

    /// @param address of the promise
    /// @param lab where it was made
    /// @param beneficiaries to whom
    record Row(Card card, String address, Shown lab, List<Shown> beneficiaries) {}

    /// @param asked of cities that are known
    static BetweenPage of(NetworkData network, BetweenAsk asked, PromisesBetween.Cut cut, Voice voice) {
        var from = city(network, asked.from());
        var to = city(network, asked.to());
        var kind = from == null ? "to" : to == null ? "from" : "both";
        var names = new Object[] {name(from, voice), name(to, voice)};
        var title = voice.say("web.between." + kind, names);
        return new BetweenPage(
                new Page(voice.language(), "/network", title, null, null).showing(asked.query()),
                title,
                count(from, to),
                voice.say("web.between.none." + kind, names),
                cities(network, from, to, voice),
                ways(network, from, to, voice),
                cut.rows().stream().map(row -> row(network, row, voice)).toList(),
                cut.before() && !cut.rows().isEmpty()
                        ? asked.previous(place(network, cut.rows().getFirst())).address(voice)
                        : null,
                cut.after() && !cut.rows().isEmpty()
                        ? asked.next(place(network, cut.rows().getLast())).address(voice)
                        : null);
    }

    private static @Nullable City city(NetworkData network, @Nullable String key) {
        return key == null ? null : Objects.requireNonNull(network.cities().get(key));
    }

    private static String name(@Nullable City city, Voice voice) {
        return city == null ? "" : voice.in(city.name());
    }

    private static int count(@Nullable City from, @Nullable City to) {
        if (from != null && to != null) {
            return from.to(to.key());
        }
        return from == null ? to == null ? 0 : to.received() : from.given();
    }

    private static List<Way> cities(NetworkData network, @Nullable City from, @Nullable City to, Voice voice) {
        if (from != null && to != null) {
            return List.of();
        }
        var towards = from == null ? to == null ? List.<Toward>of() : to.got() : from.gave();
        return towards.stream()
                .map(toward -> {
                    var other = Objects.requireNonNull(network.cities().get(toward.city()));
                    return new Way(
                            voice.say(from == null ? "web.between.way.from" : "web.between.way.to", name(other, voice)),
                            toward.promises(),
                            BetweenAsk.of(
                                            from == null ? other.key() : from.key(),
                                            from == null
                                                    ? Objects.requireNonNull(to).key()
                                                    : other.key())
                                    .address(voice));
                })
                .toList();
    }

    private static List<Way> ways(NetworkData network, @Nullable City from, @Nullable City to, Voice voice) {
        var ways = new ArrayList<Way>();
        if (from != null && to != null) {
            if (!from.equals(to)) {
                ways.add(promises("web.between.both", to, from, to.to(from.key()), voice));
            }
            ways.add(promises("web.between.from", from, null, from.given(), voice));
            ways.add(promises("web.between.to", null, to, to.received(), voice));
        } else if (from != null) {
            ways.add(promises("web.between.to", null, from, from.received(), voice));
        } else if (to != null) {
            ways.add(promises("web.between.from", to, null, to.given(), voice));
        }
        var pages = NetworkPage.countries(network.labs());
        for (var city : new City[] {from, to}) {
            if (city != null && city.country() != null && pages.contains(city.country())) {
                var way = new Way(
                        voice.say("web.network.title-of", voice.country(city.country())),
                        null,
                        NetworkPage.path(city.country()) + "?lang="
                                + voice.language().tag());
                if (!ways.contains(way)) {
                    ways.add(way);
                }
            }
        }
        return List.copyOf(ways);
    }

    private static Way promises(String key, @Nullable City from, @Nullable City to, int count, Voice voice) {
        return new Way(
                voice.say(key, name(from, voice), name(to, voice)),
                count,
                BetweenAsk.of(from == null ? null : from.key(), to == null ? null : to.key())
                        .address(voice));
    }

    private static Row row(NetworkData network, PromisesBetween.Row row, Voice voice) {
        var data = network.lab(row.lab());
        return new Row(
                Card.of(data, row.sheet(), voice),
                "/labs/" + data.lab().slug() + "/commitments/" + row.sheet().key(),
                voice.shown(data.lab().name()),
                row.sheet().beneficiaries().stream()
                        .map(data.organisations()::get)
                        .filter(Objects::nonNull)
                        .map(organisation -> voice.shown(organisation.name()))
                        .toList());
    }

    private static String place(NetworkData network, PromisesBetween.Row row) {
        return network.lab(row.lab()).lab().slug() + "/" + row.sheet().key();
    }
}
