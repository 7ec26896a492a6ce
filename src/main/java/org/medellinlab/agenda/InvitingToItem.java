package org.medellinlab.agenda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.medellinlab.agenda.FrozenAgenda.FrozenItem;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Organisers invite others to single items by mail (iMIP): those who have a part in it, or some of those who come.
/// What an invitation says is what was released; each release that changes the item tells those who have one.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class InvitingToItem {

    private final AgendaRows rows;
    private final InviteeRows invitees;
    private final InvitationPosting posting;
    private final JdbcClient jdbc;

    InvitingToItem(AgendaRows rows, InviteeRows invitees, InvitationPosting posting, JdbcClient jdbc) {
        this.rows = rows;
        this.invitees = invitees;
        this.posting = posting;
        this.jdbc = jdbc;
    }

    /// Nothing for an item that no release holds, or that does not take place: nobody can be invited to it.
    @Transactional(readOnly = true)
    public Optional<ItemInvitees> of(LabId lab, UUID item) {
        return rows.latest(lab)
                .flatMap(release -> released(release, item)
                        .map(frozen -> new ItemInvitees(
                                frozen.item(), release.agenda().name(), invitees.of(lab, frozen.item()))));
    }

    /// Invites those of them who can be and have no invitation yet; a second time it does nothing.
    ///
    /// @return how many were
    public int invite(LabId lab, UUID item, Set<PersonId> people) {
        var frozen = alone(lab, item);
        var chosen = chosen(lab, frozen, people, InviteeRow::canBeInvited);
        posting.request(lab, frozen, chosen);
        return chosen.size();
    }

    /// Takes the item out of the calendars of those of them who were invited.
    ///
    /// @return how many were
    public int callOff(LabId lab, UUID item, Set<PersonId> people) {
        var frozen = alone(lab, item);
        var chosen = chosen(lab, frozen, people, row -> row.isInvited() && row.leftOut() == null);
        posting.cancel(lab, frozen, chosen);
        return chosen.size();
    }

    /// How many people the next release tells through their calendars, because they were invited to what it changes.
    @Transactional(readOnly = true)
    public int told(LabId lab) {
        var before = rows.latest(lab).map(release -> release.agenda().items()).orElse(List.of());
        var changed = AgendaChanges.between(before, rows.draft(lab)).stream()
                .map(change -> change.item().id())
                .distinct()
                .toList();
        return changed.isEmpty()
                ? 0
                : jdbc.sql("""
                                select count(distinct a.person_id) from agenda_invited a
                                join person p on p.id = a.person_id
                                where a.lab_id = :lab and a.item_id in (:items) and not a.called_off
                                    and p.address is not null""")
                        .param("lab", lab.value())
                        .param("items", changed)
                        .query(Integer.class)
                        .single();
    }

    /// Who invites at the same moment waits here, and then finds it done.
    private FrozenItem alone(LabId lab, UUID item) {
        jdbc.sql("select id from agenda_release where lab_id = ? order by number desc limit 1 for update")
                .param(lab.value())
                .query(UUID.class)
                .optional();
        return rows.latest(lab).flatMap(release -> released(release, item)).orElseThrow(NotForYou::new);
    }

    private List<PersonId> chosen(LabId lab, FrozenItem frozen, Set<PersonId> people, Predicate<InviteeRow> which) {
        var all = invitees.of(lab, frozen.item());
        if (!all.stream().map(InviteeRow::person).collect(Collectors.toSet()).containsAll(people)) {
            throw new NotForYou();
        }
        return all.stream()
                .filter(row -> people.contains(row.person()))
                .filter(which)
                .map(InviteeRow::person)
                .toList();
    }

    private static Optional<FrozenItem> released(AgendaRows.Release release, UUID item) {
        return release.frozen().items().stream()
                .filter(one -> one.item().id().equals(item))
                .filter(one -> !one.item().isCancelled())
                .findFirst();
    }
}
