package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.ImportPreview.Fate;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.VenueDraft;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.springframework.stereotype.Component;

/// Lays what a file says beside the draft.
@Component
class ImportPlanning {

    private final AgendaItems items;
    private final Tracks tracks;
    private final LabReading labs;
    private final PeopleOfImport people;

    ImportPlanning(AgendaItems items, Tracks tracks, LabReading labs, PeopleOfImport people) {
        this.items = items;
        this.tracks = tracks;
        this.labs = labs;
        this.people = people;
    }

    /// @param known the item it becomes; absent for a new one
    /// @param form without the track and the place when those are new ones
    record PlannedItem(
            ImportedItem imported,
            @Nullable AgendaItem known,
            Fate fate,
            AgendaItemForm form,
            List<ImportPreview.Who> who) {}

    /// @param newTracks as the file first names each
    /// @param newPlaces likewise
    /// @param guests names that are nobody's in this lab
    record Plan(
            List<PlannedItem> items,
            Set<String> newTracks,
            Set<String> newPlaces,
            Set<String> guests,
            List<ImportProblem> problems) {}

    /// What is known of the lab while its file is planned.
    private record There(
            Map<String, UUID> venues, TracksOfImport tracks, Set<String> newPlaces, PeopleOfImport.Known people) {

        boolean isNewPlace(String room) {
            return newPlaces.contains(ImportedKinds.plain(room));
        }
    }

    Plan plan(LabId lab, ImportedFile file, boolean rows, boolean makePlaces) {
        var byKey = new HashMap<String, AgendaItem>();
        var byId = new HashMap<UUID, AgendaItem>();
        items.findByLabOrderByDayAscStartsAscEndsAscKeyAsc(lab.value()).forEach(item -> {
            byKey.put(item.key(), item);
            byId.put(item.uuid(), item);
        });
        var there = new There(
                venues(lab),
                new TracksOfImport(tracks.findByLabOrderByPosition(lab.value())),
                new LinkedHashSet<>(),
                people.known(lab, file.items()));
        var days = labs.sheet(lab).orElseThrow(NotForYou::new).days();
        var planned = new ArrayList<PlannedItem>();
        var newPlaces = new LinkedHashMap<String, String>();
        var guests = new LinkedHashMap<String, String>();
        var odd = new ImportedFile(rows);
        for (var one : file.items()) {
            var number = one.number();
            var name = one.title().in(Language.ES);
            var known =
                    one.guid() != null && byId.containsKey(one.guid()) ? byId.get(one.guid()) : byKey.get(one.key());
            if (known == null && file.isOnlyForKnown(number)) {
                odd.odd(number, name, "title", "import.odd.cancelled");
                continue;
            }
            var room = ImportedKinds.plain(one.room());
            if (!room.isEmpty() && !there.venues().containsKey(room)) {
                if (makePlaces && one.room().length() <= VenueDraft.LONGEST_NAME) {
                    newPlaces.putIfAbsent(room, one.room());
                    there.newPlaces().add(room);
                } else {
                    odd.odd(number, name, "room", "import.odd.room", one.room());
                }
            }
            there.tracks().named(one.track());
            if (!days.contains(one.day())) {
                odd.odd(number, name, "day", "import.odd.outside", one.day().toString());
            }
            for (var person : one.persons()) {
                if (there.people().isTwice(person)) {
                    odd.odd(number, name, "people", "import.odd.two-people", person.name());
                }
                if (there.people().find(person) != null || person.onlyIfKnown()) {
                    continue;
                }
                if (person.name().isEmpty()) {
                    odd.odd(number, name, "people", "import.odd.address", person.address());
                } else if (person.canBeGuest()) {
                    guests.putIfAbsent(ImportedKinds.plain(person.name()), person.name());
                }
            }
            planned.add(planned(one, known, there));
        }
        return new Plan(
                planned,
                there.tracks().fresh(),
                new LinkedHashSet<>(newPlaces.values()),
                new LinkedHashSet<>(guests.values()),
                odd.problems());
    }

    private static PlannedItem planned(ImportedItem one, @Nullable AgendaItem known, There there) {
        var venue = there.venues().get(ImportedKinds.plain(one.room()));
        var track = there.tracks().find(one.track());
        var was = known == null ? null : known.form();
        var details = PeopleOfImport.with(was == null ? ItemDetails.NONE : was.details(), one, there.people());
        var who = one.persons().stream()
                .filter(person -> there.people().find(person) != null || person.canBeGuest())
                .map(person ->
                        new ImportPreview.Who(person.shown(), there.people().find(person) != null))
                .toList();
        details = one.more().over(details);
        if (one.cancelled()) {
            details = details.cancelled(true);
        }
        if (was == null) {
            var kind = one.kind() == null ? AgendaItemKind.WORKSHOP : one.kind();
            var form = new AgendaItemForm(
                    kind,
                    one.title(),
                    one.about(),
                    one.day(),
                    one.starts(),
                    one.ends(),
                    false,
                    venue,
                    track,
                    LocalizedText.EMPTY,
                    details);
            return new PlannedItem(one, null, Fate.NEW, form, who);
        }
        var form = new AgendaItemForm(
                one.kind() == null ? was.kind() : one.kind(),
                merged(was.title(), one.title()),
                merged(was.abstractText(), one.about()),
                one.day(),
                one.starts(),
                one.ends(),
                was.approximate(),
                venue == null ? was.venue() : venue,
                one.track().isBlank() ? was.track() : track,
                was.phase(),
                details);
        var more = there.tracks().isNew(one.track()) || there.isNewPlace(one.room());
        return new PlannedItem(one, known, form.equals(was) && !more ? Fate.SAME : Fate.CHANGED, form, who);
    }

    /// The file's languages over what there was.
    static LocalizedText merged(LocalizedText was, LocalizedText now) {
        var words = was;
        for (var language : now.languages()) {
            words = words.with(language, Objects.requireNonNull(now.exactly(language)));
        }
        return words;
    }

    private Map<String, UUID> venues(LabId lab) {
        var venues = new HashMap<String, UUID>();
        labs.venues(lab)
                .forEach((id, venue) -> venue.draft()
                        .name()
                        .byTag()
                        .values()
                        .forEach(name -> venues.putIfAbsent(ImportedKinds.plain(name), id)));
        return venues;
    }
}
