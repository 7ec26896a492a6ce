package org.medellinlab.commitment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.shared.ActField.Option;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.stereotype.Component;

/// To whom a promise is made, on the page of a mailed link: the organisations of the lab's groups are offered, any
/// other of the directory is named in words.
@Component
class LinkBeneficiaries {

    private static final int MOST_OFFERED = 200;
    private static final int MOST_NAMED = 3;

    private final WorkingGroups groups;
    private final Directory directory;
    private final OtherNames otherNames;

    LinkBeneficiaries(WorkingGroups groups, Directory directory, OtherNames otherNames) {
        this.groups = groups;
        this.directory = directory;
        this.otherNames = otherNames;
    }

    /// Those it is made to, then those of its group, then those of the lab's other groups.
    List<Option> offered(LabId lab, CommitmentSheet sheet, Language reader) {
        var offered = new LinkedHashSet<>(sheet.beneficiaries());
        var all = groups.groups(lab);
        Stream.concat(
                        all.stream().filter(group -> group.id().equals(sheet.group())),
                        all.stream().filter(group -> !group.id().equals(sheet.group())))
                .flatMap(group -> group.members().stream().map(GroupSheet.Member::organisation))
                .distinct()
                .limit(MOST_OFFERED)
                .forEach(offered::add);
        var names = directory.organisations();
        return offered.stream()
                .filter(names::containsKey)
                .map(id -> new Option(
                        id.toString(),
                        Objects.requireNonNull(names.get(id)).name().in(reader)))
                .toList();
    }

    /// The same in another order is the same; one that the page could not offer stays.
    List<OrganisationId> chosen(
            List<OrganisationId> before, @Nullable String typed, @Nullable String others, Language reader) {
        if (typed == null && others == null) {
            return before;
        }
        var names = directory.organisations();
        var chosen =
                LinkWording.ids(typed).map(OrganisationId::new).collect(Collectors.toCollection(LinkedHashSet::new));
        var named = Stream.of(Objects.requireNonNullElse(others, "").split("[;\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (!named.isEmpty()) {
            var agencies = new AgencyNames(names.values(), otherNames.all());
            named.forEach(name -> chosen.add(named(name, agencies, names, reader)));
        }
        var offered = before.stream().filter(names::containsKey).collect(Collectors.toSet());
        return chosen.equals(offered) ? before : List.copyOf(chosen);
    }

    /// Only one that is called so, and no other: a beneficiary is written to.
    private static OrganisationId named(
            String name, AgencyNames agencies, Map<OrganisationId, OrganisationRow> names, Language reader) {
        var called = agencies.called(name);
        if (called.size() == 1) {
            return called.getFirst();
        }
        var near = called.isEmpty() ? agencies.nearest(name) : called;
        var nearest = near.stream()
                .limit(MOST_NAMED)
                .map(names::get)
                .filter(Objects::nonNull)
                .map(row -> row.name().in(reader))
                .collect(Collectors.joining("; "));
        throw nearest.isEmpty()
                ? new Refused("commitment.refused.unknown-organisation", name)
                : new Refused("commitment.refused.unknown-organisation-near", name, nearest);
    }
}
