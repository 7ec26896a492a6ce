package org.medellinlab.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.NetworkDrawing;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.shared.LocalizedText.Shown;
import org.medellinlab.shared.OrganisationId;

/// Which organisations of which cities and countries the network joins, and who promised whom. Only those that a
/// public lab names. All of them, or those of one country, at an address of its own: it needs no script.
///
/// @param unknown organisations of which nobody has said in which country they are
/// @param drawing the map, as an element; absent where it is not about all
record NetworkPage(
        Page page,
        List<Filter> filters,
        List<Country> countries,
        @Nullable Country unknown,
        int countryCount,
        int organisationCount,
        @Nullable String drawing,
        List<NetworkPromises> promises)
        implements PageModel {

    /// @param name absent for all countries
    record Filter(@Nullable String name, String path, int count, boolean chosen) {}

    /// @param percent its share of the country with most organisations, for the bar beside the number
    record Country(@Nullable String name, List<Member> members, int percent) {}

    /// @param city absent: the organisation has none, or nobody has said
    record Member(Shown name, @Nullable Shown city, List<Tie> groups) {}

    /// A working group it is in.
    record Tie(String slug, String key, Shown name) {}

    /// The countries of the network, as ISO 3166 has them.
    static Set<String> countries(List<LabData> labs) {
        return labs.stream()
                .flatMap(lab -> named(lab).stream()
                        .map(id -> Objects.requireNonNull(lab.organisations().get(id))
                                .country()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<OrganisationId> organisations(List<LabData> labs) {
        return labs.stream().flatMap(lab -> named(lab).stream()).collect(Collectors.toSet());
    }

    static String path(String country) {
        return "/network/" + country.toLowerCase(Locale.ROOT);
    }

    /// @param only the country it is about; absent for all
    static NetworkPage of(NetworkData network, @Nullable String only, Voice voice) {
        var labs = network.labs();
        var members = new LinkedHashMap<OrganisationId, OrganisationRow>();
        var joined = new LinkedHashMap<OrganisationId, List<Tie>>();
        for (var lab : labs) {
            for (var id : named(lab)) {
                members.put(id, Objects.requireNonNull(lab.organisations().get(id)));
            }
            for (var group : lab.groups()) {
                var tie = new Tie(lab.lab().slug(), group.key(), voice.shown(group.name()));
                group.members().forEach(member -> {
                    var all = joined.computeIfAbsent(member.organisation(), id -> new ArrayList<>());
                    if (!all.contains(tie)) {
                        all.add(tie);
                    }
                });
            }
        }
        Comparator<String> order = Collator.getInstance(voice.language().locale())::compare;
        var byCountry = new TreeMap<String, List<Member>>(order);
        var unknown = new ArrayList<Member>();
        members.forEach((id, row) -> {
            var member = new Member(
                    voice.shown(row.name()), voice.shownIfAny(row.city()), joined.getOrDefault(id, List.of()));
            var country = row.country();
            (country == null ? unknown : byCountry.computeIfAbsent(voice.country(country), c -> new ArrayList<>()))
                    .add(member);
        });
        var most = byCountry.values().stream().mapToInt(List::size).max().orElse(1);
        var shown = only == null ? null : voice.country(only);
        var countries = byCountry.entrySet().stream()
                .filter(e -> shown == null || shown.equals(e.getKey()))
                .map(e -> country(e, most, order))
                .toList();
        return new NetworkPage(
                new Page(
                        voice.language(),
                        only == null ? "/network" : path(only),
                        shown == null ? voice.say("web.network.title") : voice.say("web.network.title-of", shown),
                        voice.say("web.network.lead", members.size(), byCountry.size()),
                        null),
                filters(labs, byCountry, members.size(), only, voice),
                countries,
                unknown.isEmpty() || only != null ? null : country(Map.entry("", unknown), most, order),
                byCountry.size(),
                members.size(),
                only == null && !network.ties().betweenCities().isEmpty()
                        ? NetworkDrawing.svg(
                                network.ties(),
                                voice.language(),
                                voice.say("commitment.network.title"),
                                new NetworkWays(voice))
                        : null,
                NetworkPromises.of(labs, network.pairs(), row -> only == null || only.equals(row.country()), voice));
    }

    private static List<Filter> filters(
            List<LabData> labs, Map<String, List<Member>> byCountry, int all, @Nullable String only, Voice voice) {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter(null, "/network", all, only == null));
        countries(labs).stream()
                .map(code -> {
                    var name = voice.country(code);
                    return new Filter(
                            name,
                            path(code),
                            byCountry.getOrDefault(name, List.of()).size(),
                            code.equals(only));
                })
                .sorted(Comparator.comparing(
                        (Filter filter) -> Objects.requireNonNull(filter.name()),
                        Collator.getInstance(voice.language().locale())::compare))
                .forEach(filters::add);
        return filters;
    }

    private static Country country(Map.Entry<String, List<Member>> entry, int most, Comparator<String> order) {
        var members = entry.getValue().stream()
                .sorted(Comparator.comparing(
                                (Member member) -> member.city() == null
                                        ? ""
                                        : member.city().words(),
                                order)
                        .thenComparing(member -> member.name().words(), order))
                .toList();
        return new Country(entry.getKey(), members, Math.max(4, members.size() * 100 / most));
    }

    /// Whom a lab names: members of groups, those who receive something promised, owners, those who run it.
    static Set<OrganisationId> named(LabData lab) {
        var all = new LinkedHashSet<OrganisationId>();
        lab.organisers().forEach(organiser -> all.add(organiser.id()));
        lab.groups().forEach(group -> group.members().forEach(member -> all.add(member.organisation())));
        lab.promises().organisations().stream()
                .sorted(Comparator.comparing(OrganisationId::value))
                .forEach(all::add);
        all.removeIf(id -> !lab.organisations().containsKey(id));
        return all;
    }
}
