package org.medellinlab.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.shared.LocalizedText.Shown;
import org.medellinlab.shared.OrganisationId;

/// Which organisations of which cities and countries the network joins. Only those that a public lab names.
///
/// @param unknown organisations of which nobody has said in which country they are
record NetworkPage(
        Page page, List<Country> countries, @Nullable Country unknown, int countryCount, int organisationCount)
        implements PageModel {

    /// @param percent its share of the country with most organisations, for the bar beside the number
    record Country(@Nullable String name, List<Member> members, int percent) {}

    /// @param city absent: the organisation has none, or nobody has said
    record Member(Shown name, @Nullable Shown city, List<Tie> groups) {}

    /// A working group it is in.
    record Tie(String slug, String key, Shown name) {}

    static NetworkPage of(List<LabData> labs, Voice voice) {
        var members = new LinkedHashMap<OrganisationId, OrganisationRow>();
        var ties = new LinkedHashMap<OrganisationId, List<Tie>>();
        for (var lab : labs) {
            for (var id : named(lab)) {
                members.put(id, Objects.requireNonNull(lab.organisations().get(id)));
            }
            for (var group : lab.groups()) {
                var tie = new Tie(lab.lab().slug(), group.key(), voice.shown(group.name()));
                group.members().forEach(member -> {
                    var all = ties.computeIfAbsent(member.organisation(), id -> new ArrayList<>());
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
            var member =
                    new Member(voice.shown(row.name()), voice.shownIfAny(row.city()), ties.getOrDefault(id, List.of()));
            var country = row.country();
            (country == null ? unknown : byCountry.computeIfAbsent(voice.country(country), c -> new ArrayList<>()))
                    .add(member);
        });
        var most = byCountry.values().stream().mapToInt(List::size).max().orElse(1);
        var countries =
                byCountry.entrySet().stream().map(e -> country(e, most, order)).toList();
        return new NetworkPage(
                new Page(
                        voice.language(),
                        "/network",
                        voice.say("web.network.title"),
                        voice.say("web.network.lead", members.size(), countries.size()),
                        null),
                countries,
                unknown.isEmpty() ? null : country(Map.entry("", unknown), most, order),
                countries.size(),
                members.size());
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
    private static Set<OrganisationId> named(LabData lab) {
        var all = new LinkedHashSet<OrganisationId>();
        lab.organisers().forEach(organiser -> all.add(organiser.id()));
        lab.groups().forEach(group -> group.members().forEach(member -> all.add(member.organisation())));
        for (var commitment : lab.commitments()) {
            all.addAll(commitment.beneficiaries());
            var seat = commitment.ownerSeat() == null ? null : lab.seats().get(commitment.ownerSeat());
            if (seat != null) {
                all.add(seat.organisation());
            }
        }
        all.removeIf(id -> !lab.organisations().containsKey(id));
        return all;
    }
}
