package org.medellinlab.workinggroup;

import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.Composition.CoLeadValue;
import org.medellinlab.workinggroup.Composition.MemberValue;
import org.medellinlab.workinggroup.Composition.SubthemeValue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says who is in a group, through which seats, who leads it and its subthemes. For its leads and the organisers of the
/// lab.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class ComposingGroups {

    private final GroupChanges changes;
    private final Directory directory;

    ComposingGroups(GroupChanges changes, Directory directory) {
        this.changes = changes;
        this.directory = directory;
    }

    /// @param seat null: nobody leads
    public void lead(LabId lab, UUID group, @Nullable SeatId seat) {
        changes.compose(
                lab,
                group,
                now -> seat == null
                        ? now.withLead(null)
                        : now.withLead(changes.known(seat)).withoutCoLead(seat.value()));
        changes.leadsChanged(seat);
    }

    public void addCoLead(LabId lab, UUID group, SeatId seat, CoLeadPart part) {
        changes.compose(lab, group, now -> {
            if (seat.value().equals(now.lead())) {
                throw new Refused("workinggroup.refused.leads-already");
            }
            var coLeads = new ArrayList<>(now.withoutCoLead(seat.value()).coLeads());
            coLeads.add(new CoLeadValue(changes.known(seat), part));
            return now.withCoLeads(coLeads);
        });
        changes.leadsChanged(seat);
    }

    public void removeCoLead(LabId lab, UUID group, SeatId seat) {
        changes.compose(lab, group, now -> now.withoutCoLead(seat.value()));
        changes.leadsChanged(seat);
    }

    /// Takes an organisation in, or says through which seat it takes part.
    ///
    /// @param seat one of the organisation's; null when it is not known yet
    public void addMember(LabId lab, UUID group, OrganisationId organisation, @Nullable SeatId seat) {
        if (seat != null
                && !Objects.requireNonNull(directory.seats().get(seat))
                        .organisation()
                        .equals(organisation)) {
            throw new Refused("workinggroup.refused.seat-elsewhere");
        }
        changes.compose(lab, group, now -> {
            var id = seat == null ? null : seat.value();
            if (now.members().stream()
                    .anyMatch(one ->
                            one.organisation().equals(organisation.value()) && (id == null || id.equals(one.seat())))) {
                throw new Refused("workinggroup.refused.member-twice");
            }
            var members = new ArrayList<>(now.members());
            var waiting = members.stream()
                    .filter(one -> one.organisation().equals(organisation.value()) && one.seat() == null)
                    .findFirst();
            if (waiting.isPresent()) {
                members.set(
                        members.indexOf(waiting.get()),
                        new MemberValue(organisation.value(), waiting.get().namedAs(), id));
            } else {
                members.add(new MemberValue(organisation.value(), null, id));
            }
            return now.withMembers(members);
        });
    }

    /// Says that an organisation is no longer in the group.
    ///
    /// @throws Refused when its seat leads
    public void removeMember(LabId lab, UUID group, OrganisationId organisation, @Nullable SeatId seat) {
        changes.compose(lab, group, now -> {
            var id = seat == null ? null : seat.value();
            if (id != null
                    && (id.equals(now.lead())
                            || now.coLeads().stream().anyMatch(one -> one.seat().equals(id)))) {
                throw new Refused("workinggroup.refused.leads");
            }
            return now.withMembers(now.members().stream()
                    .filter(one -> !one.organisation().equals(organisation.value()) || !Objects.equals(one.seat(), id))
                    .toList());
        });
    }

    public void addSubtheme(LabId lab, UUID group, Language language, String words, @Nullable SeatId lead) {
        var name = TypedWords.line(words, 300, "workinggroup.refused.no-subtheme");
        changes.compose(lab, group, now -> {
            var subthemes = new ArrayList<>(now.subthemes());
            subthemes.add(
                    new SubthemeValue(LocalizedText.of(language, name), lead == null ? null : changes.known(lead)));
            return now.withSubthemes(subthemes);
        });
    }

    /// @param name as it was shown, so that two who remove at once do not remove two
    public void removeSubtheme(LabId lab, UUID group, LocalizedText name) {
        changes.compose(
                lab,
                group,
                now -> now.withSubthemes(now.subthemes().stream()
                        .filter(one -> !one.name().equals(name))
                        .toList()));
    }
}
