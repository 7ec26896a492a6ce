package org.medellinlab.agenda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NightHours;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.stereotype.Component;

/// The section `agenda` of a lab file.
@Component
class ItemsInLabFile {

    private static final Comparator<ItemPerson> BY_ROLE = Comparator.comparing(ItemPerson::role);

    private final AgendaItems items;
    private final Attendances attendances;
    private final Clock clock;

    ItemsInLabFile(AgendaItems items, Attendances attendances, Clock clock) {
        this.items = items;
        this.attendances = attendances;
        this.clock = clock;
    }

    void bring(Bag bag, UUID lab) {
        var known = items.findByLabOrderByDayAscStartsAscEndsAscKeyAsc(lab).stream()
                .collect(Collectors.toMap(AgendaItem::key, item -> item));
        var present = attendances.ofLab(lab).stream()
                .collect(Collectors.groupingBy(
                        Attendance::item, Collectors.mapping(Attendance::person, Collectors.toSet())));
        var drafts = bag.list("agenda", AgendaItemDraft.class);
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var path = "agenda[" + i + "]";
            var form = form(bag, draft, path, files(known.get(draft.key())));
            var item = known.computeIfAbsent(draft.key(), key -> items.save(new AgendaItem(lab, key, form)));
            if (!item.form().equals(form)) {
                item.revise(form);
            }
            bag.register("agenda", draft.key(), item.uuid());
            bringAttendance(bag, draft, item.uuid(), path, present.getOrDefault(item.uuid(), Set.of()));
        }
    }

    /// Who was noted in the product meanwhile stays.
    private void bringAttendance(Bag bag, AgendaItemDraft draft, UUID item, String path, Set<UUID> there) {
        for (var i = 0; i < draft.attended().size(); i++) {
            bag.find("people", draft.attended().get(i), path + ".attended[" + i + "]")
                    .filter(person -> !there.contains(person))
                    .ifPresent(person -> attendances.save(new Attendance(item, person, clock.instant())));
        }
    }

    /// The files an item has stay with it: they are in no lab file.
    private static List<ItemMaterial> files(@Nullable AgendaItem item) {
        return item == null
                ? List.of()
                : item.details().materials().stream()
                        .filter(material -> material.file() != null)
                        .toList();
    }

    static AgendaItemForm form(Bag bag, AgendaItemDraft draft, String path, List<ItemMaterial> files) {
        if (!NightHours.arePossible(draft.starts(), draft.ends())) {
            bag.problem(
                    path + ".ends", "an hour after the start, " + draft.starts() + ", or of the night that follows");
        }
        var venue = bag.find("places", draft.place(), path + ".place").orElse(null);
        var track = bag.find("tracks", draft.track(), path + ".track").orElse(null);
        return AgendaItemForm.of(draft, venue, track, details(bag, draft, path, files));
    }

    private static ItemDetails details(Bag bag, AgendaItemDraft draft, String path, List<ItemMaterial> files) {
        var people = new ArrayList<ItemPerson>();
        for (var i = 0; i < draft.people().size(); i++) {
            var one = draft.people().get(i);
            var at = path + ".people[" + i + "]";
            if ((one.person() == null) == (one.seat() == null)) {
                bag.problem(at, "either a person or a seat");
                continue;
            }
            var person = bag.find("people", one.person(), at + ".person").orElse(null);
            var seat = bag.find("seats", one.seat(), at + ".seat").orElse(null);
            if (person != null || seat != null) {
                people.add(new ItemPerson(one.role(), person, seat, one.languages()));
            }
        }
        people.sort(BY_ROLE);
        var links = draft.materials().stream()
                .map(AgendaItemDraft.MaterialDraft::material)
                .toList();
        for (var i = 0; i < links.size(); i++) {
            if (!links.get(i).canBeOpened()) {
                bag.problem(path + ".materials[" + i + "].link", "an address that begins with https://");
            }
        }
        return new ItemDetails(
                draft.cancelled(),
                draft.unscheduled(),
                bag.find("places", draft.endPlace(), path + ".endPlace").orElse(null),
                draft.capacity(),
                draft.languages(),
                List.copyOf(people),
                draft.guests(),
                orEmpty(draft.bring()),
                orEmpty(draft.audience()),
                draft.tags(),
                Stream.concat(links.stream(), files.stream()).toList(),
                draft.teamNotes() == null ? "" : draft.teamNotes());
    }

    void tell(Bag bag) {
        var lab = bag.lab().value();
        var all = items.findByLabOrderByDayAscStartsAscEndsAscKeyAsc(lab);
        all.forEach(item -> bag.register("agenda", item.key(), item.uuid()));
        var there = attendances.ofLab(lab).stream()
                .collect(Collectors.groupingBy(
                        Attendance::item, Collectors.mapping(Attendance::person, Collectors.toList())));
        bag.put(
                "agenda",
                all.stream()
                        .map(item -> draft(bag, item.key(), item.form(), there.getOrDefault(item.uuid(), List.of())))
                        .toList());
    }

    static AgendaItemDraft draft(Bag bag, String key, AgendaItemForm form, List<UUID> attended) {
        var details = form.details();
        return new AgendaItemDraft(
                key,
                form.kind(),
                form.title(),
                orAbsent(form.abstractText()),
                form.day(),
                form.starts(),
                form.ends(),
                form.approximate(),
                bag.keyOf("places", form.venue()),
                bag.keyOf("tracks", form.track()),
                orAbsent(form.phase()),
                details.cancelled(),
                details.unscheduled(),
                bag.keyOf("places", details.endVenue()),
                details.capacity(),
                details.languages(),
                details.people().stream()
                        .map(one -> new AgendaItemDraft.PersonDraft(
                                one.role(),
                                bag.keyOf("people", one.person()),
                                bag.keyOf("seats", one.seat()),
                                one.languages()))
                        .toList(),
                details.guests(),
                orAbsent(details.bring()),
                orAbsent(details.audience()),
                details.tags(),
                details.materials().stream()
                        .flatMap(material -> material.link() == null
                                ? Stream.of()
                                : Stream.of(new AgendaItemDraft.MaterialDraft(
                                        material.title(), material.link(), material.team())))
                        .toList(),
                details.teamNotes().isEmpty() ? null : details.teamNotes(),
                attended.stream()
                        .flatMap(person -> Stream.ofNullable(bag.keyOf("people", person)))
                        .sorted()
                        .toList());
    }

    private static LocalizedText orEmpty(@Nullable LocalizedText text) {
        return text == null ? LocalizedText.EMPTY : text;
    }

    private static @Nullable LocalizedText orAbsent(LocalizedText text) {
        return text.isEmpty() ? null : text;
    }
}
