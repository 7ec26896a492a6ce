package org.medellinlab.agenda;

import java.util.List;
import java.util.UUID;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The organisers' work on the draft, and its release to the public.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class AgendaPlanning {

    private final AgendaItems items;
    private final AgendaReleases releases;
    private final AgendaRows rows;
    private final Releasing releasing;
    private final LabReading labs;
    private final ItemFileRows files;

    AgendaPlanning(
            AgendaItems items,
            AgendaReleases releases,
            AgendaRows rows,
            Releasing releasing,
            LabReading labs,
            ItemFileRows files) {
        this.items = items;
        this.releases = releases;
        this.rows = rows;
        this.releasing = releasing;
        this.labs = labs;
        this.files = files;
    }

    /// Puts a new item into the draft.
    public AgendaItemRow add(LabId lab, AgendaItemForm form) {
        check(lab, form);
        var item = items.saveAndFlush(new AgendaItem(lab.value(), Ids.next().toString(), form));
        return rows.draftItem(lab, item.uuid()).orElseThrow();
    }

    /// Saves what was typed over the version that was read.
    ///
    /// @throws StaleEdit when somebody else saved another one in the meantime
    public AgendaItemRow edit(LabId lab, UUID item, long version, AgendaItemForm form) {
        check(lab, form);
        var known = item(lab, item);
        if (known.version() != version) {
            throw stale(lab, item, form);
        }
        known.revise(form);
        try {
            items.flush();
        } catch (OptimisticLockingFailureException raced) {
            throw stale(lab, item, form);
        }
        return rows.draftItem(lab, item).orElseThrow();
    }

    /// Takes an item out of the draft; the public sees it until the next release. A visit or a question that hangs on
    /// it keeps it.
    public void withdraw(LabId lab, UUID item) {
        items.delete(item(lab, item));
        try {
            items.flush();
        } catch (DataIntegrityViolationException used) {
            throw new Refused("agenda.withdraw.used");
        }
    }

    /// Undoes a withdrawal: the same item, as it was.
    public AgendaItemRow restore(LabId lab, AgendaItemRow withdrawn) {
        if (items.existsById(withdrawn.id())) {
            throw new NotForYou();
        }
        var form = AgendaItemForm.of(withdrawn);
        check(lab, form);
        items.saveAndFlush(new AgendaItem(withdrawn.id(), lab.value(), withdrawn.key(), form));
        return rows.draftItem(lab, withdrawn.id()).orElseThrow();
    }

    /// What a release would change for the public, to be said in words.
    @Transactional(readOnly = true)
    public List<AgendaChange> changesSinceRelease(LabId lab) {
        var before = rows.latest(lab).map(release -> release.agenda().items()).orElse(List.of());
        return AgendaChanges.between(before, rows.draft(lab));
    }

    /// Freezes the draft under a name and shows it to everybody.
    ///
    /// @return the number of the new release
    public int release(LabId lab, String name) {
        var called = releasing.checkedName(lab, name);
        try {
            return releasing.release(lab, called).number();
        } catch (DataIntegrityViolationException raced) {
            throw new Refused("agenda.release.raced");
        }
    }

    private AgendaItem item(LabId lab, UUID item) {
        return items.findById(item)
                .filter(known -> known.lab().equals(lab.value()))
                .orElseThrow(NotForYou::new);
    }

    private StaleEdit stale(LabId lab, UUID item, AgendaItemForm mine) {
        return new StaleEdit(rows.draftItem(lab, item).orElseThrow(NotForYou::new), mine);
    }

    private void check(LabId lab, AgendaItemForm form) {
        form.problems().values().stream().findFirst().ifPresent(key -> {
            throw new Refused(key);
        });
        var elsewhere = (form.venue() != null && !labs.venues(lab).containsKey(form.venue()))
                || (form.track() != null
                        && rows.tracks(lab).stream()
                                .noneMatch(track -> track.id().equals(form.track())))
                || (form.details().endVenue() != null
                        && !labs.venues(lab).containsKey(form.details().endVenue()));
        if (elsewhere || rows.isUnknown(form.details().people())) {
            throw new NotForYou();
        }
        files.takeOver(lab, form);
    }
}
