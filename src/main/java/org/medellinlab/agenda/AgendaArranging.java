package org.medellinlab.agenda;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Several items of the draft changed as one step: moved, copied, split, swapped, and all of that undone. All of a step
/// is saved or nothing.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class AgendaArranging {

    private final AgendaItems items;
    private final AgendaRows rows;
    private final LabReading labs;
    private final ItemFileRows files;

    AgendaArranging(AgendaItems items, AgendaRows rows, LabReading labs, ItemFileRows files) {
        this.items = items;
        this.rows = rows;
        this.labs = labs;
        this.files = files;
    }

    /// How an item shall be.
    ///
    /// @param version the one that was read; absent for an item that is not there
    /// @param form absent: the item goes
    public record Wanted(
            UUID item,
            String key,
            @Nullable Long version,
            @Nullable AgendaItemForm form) {

        /// The item as another form has it.
        public static Wanted of(AgendaItemRow row, AgendaItemForm form) {
            return new Wanted(row.id(), row.key(), row.version(), form);
        }
    }

    /// Brings the items about.
    ///
    /// @return those that are there then, in the order of `wanted`
    /// @throws StaleEdit when somebody else has saved one of them meanwhile
    public List<AgendaItemRow> put(LabId lab, List<Wanted> wanted) {
        check(lab, wanted);
        var known = new HashMap<UUID, AgendaItem>();
        known(wanted).forEach(item -> known.put(item.uuid(), item));
        wanted.forEach(one -> put(lab, one, known));
        try {
            items.flush();
        } catch (OptimisticLockingFailureException raced) {
            throw new Refused("agenda.arrange.raced");
        } catch (DataIntegrityViolationException used) {
            throw new Refused("agenda.withdraw.used");
        }
        var saved = rows.draftItems(lab, wanted.stream().map(Wanted::item).toList());
        return wanted.stream()
                .flatMap(one -> Stream.ofNullable(saved.get(one.item())))
                .toList();
    }

    /// Most steps are of one item.
    private List<AgendaItem> known(List<Wanted> wanted) {
        return wanted.size() == 1
                ? items.withPeople(wanted.getFirst().item()).stream().toList()
                : items.withPeople(wanted.stream().map(Wanted::item).toList());
    }

    private void put(LabId lab, Wanted wanted, Map<UUID, AgendaItem> known) {
        var item = known.get(wanted.item());
        if (item != null && !item.lab().equals(lab.value())) {
            throw new NotForYou();
        }
        if (item == null && wanted.version() != null) {
            throw new Refused("agenda.arrange.gone");
        }
        if (item != null && (wanted.version() == null || item.version() != wanted.version())) {
            var mine = wanted.form();
            if (mine == null || wanted.version() == null) {
                throw new Refused("agenda.arrange.changed");
            }
            throw new StaleEdit(rows.draftItem(lab, wanted.item()).orElseThrow(NotForYou::new), mine);
        }
        if (item == null) {
            if (wanted.form() != null) {
                items.save(new AgendaItem(wanted.item(), lab.value(), wanted.key(), wanted.form()));
            }
        } else if (wanted.form() == null) {
            items.delete(item);
        } else {
            item.revise(wanted.form());
        }
    }

    private void check(LabId lab, List<Wanted> wanted) {
        Set<UUID> venues = new LinkedHashSet<>();
        Set<UUID> tracks = new LinkedHashSet<>();
        for (var one : wanted) {
            var form = one.form();
            if (form == null) {
                continue;
            }
            form.problems().values().stream().findFirst().ifPresent(key -> {
                throw new Refused(key);
            });
            if (rows.isUnknown(form.details().people())) {
                throw new NotForYou();
            }
            add(venues, form.venue());
            add(venues, form.details().endVenue());
            add(tracks, form.track());
        }
        var forms =
                wanted.stream().flatMap(one -> Stream.ofNullable(one.form())).toList();
        // most steps name no place and no track, and saving is to be quick
        if (files.isUnknown(lab.value(), forms)
                || !venues.isEmpty() && !labs.venues(lab).keySet().containsAll(venues)
                || !tracks.isEmpty()
                        && !rows.tracks(lab).stream().map(TrackRow::id).toList().containsAll(tracks)) {
            throw new NotForYou();
        }
    }

    private static void add(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
