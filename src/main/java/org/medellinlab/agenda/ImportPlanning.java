package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.ImportPreview.Fate;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.springframework.stereotype.Component;

/// Lays what a file says beside the draft, and writes what differs.
@Component
class ImportPlanning {

    private final AgendaItems items;
    private final Tracks tracks;
    private final LabReading labs;

    ImportPlanning(AgendaItems items, Tracks tracks, LabReading labs) {
        this.items = items;
        this.tracks = tracks;
        this.labs = labs;
    }

    /// @param known the item it becomes; absent for a new one
    /// @param form without the track when that is a new one
    record PlannedItem(ImportedItem imported, @Nullable AgendaItem known, Fate fate, AgendaItemForm form) {}

    record Plan(List<PlannedItem> items, Set<String> newTracks, List<ImportProblem> problems) {}

    Plan plan(LabId lab, ImportedFile file, boolean rows) {
        var there = items.findByLabOrderByDayAscStartsAscEndsAscKeyAsc(lab.value());
        var byKey = new HashMap<String, AgendaItem>();
        var byId = new HashMap<UUID, AgendaItem>();
        there.forEach(item -> {
            byKey.put(item.key(), item);
            byId.put(item.uuid(), item);
        });
        var venues = venues(lab);
        var trackIds = trackIds(lab);
        var days = labs.sheet(lab).orElseThrow(NotForYou::new).days();
        var planned = new ArrayList<PlannedItem>();
        var newTracks = new LinkedHashSet<String>();
        var odd = new ImportedFile(rows);
        for (var one : file.items()) {
            var number = one.number();
            var name = one.title().in(Language.ES);
            var venue = venues.get(ImportedKinds.plain(one.room()));
            if (venue == null && !one.room().isBlank()) {
                odd.odd(number, name, "room", "import.odd.room", one.room());
            }
            if (!one.track().isBlank() && !trackIds.containsKey(ImportedKinds.plain(one.track()))) {
                newTracks.add(one.track());
            }
            if (!days.contains(one.day())) {
                odd.odd(number, name, "day", "import.odd.outside", one.day().toString());
            }
            var known =
                    one.guid() != null && byId.containsKey(one.guid()) ? byId.get(one.guid()) : byKey.get(one.key());
            planned.add(planned(one, known, venue, trackIds));
        }
        return new Plan(planned, newTracks, odd.problems());
    }

    private static PlannedItem planned(
            ImportedItem one, @Nullable AgendaItem known, @Nullable UUID venue, Map<String, UUID> tracks) {
        var track = tracks.get(ImportedKinds.plain(one.track()));
        if (known == null) {
            var kind = one.kind() == null ? AgendaItemKind.WORKSHOP : one.kind();
            return new PlannedItem(
                    one,
                    null,
                    Fate.NEW,
                    new AgendaItemForm(
                            kind,
                            one.title(),
                            one.about(),
                            one.day(),
                            one.starts(),
                            one.ends(),
                            false,
                            venue,
                            track,
                            LocalizedText.EMPTY));
        }
        var was = known.form();
        var told = new AgendaItemForm(
                one.kind() == null ? was.kind() : one.kind(),
                merged(was.title(), one.title()),
                merged(was.abstractText(), one.about()),
                one.day(),
                one.starts(),
                one.ends(),
                was.approximate(),
                venue == null ? was.venue() : venue,
                one.track().isBlank() ? was.track() : track,
                was.phase());
        var form = was.with(told, field -> field.ordinal() <= AgendaField.TRACK.ordinal());
        var newTrack = !one.track().isBlank() && track == null;
        return new PlannedItem(one, known, form.equals(was) && !newTrack ? Fate.SAME : Fate.CHANGED, form);
    }

    /// The file's languages over what there was.
    private static LocalizedText merged(LocalizedText was, LocalizedText now) {
        var words = was;
        for (var language : now.languages()) {
            words = words.with(language, java.util.Objects.requireNonNull(now.exactly(language)));
        }
        return words;
    }

    void write(LabId lab, Plan plan) {
        var fresh = new LinkedHashMap<String, UUID>();
        var position = tracks.findByLabOrderByPosition(lab.value()).size();
        for (var name : plan.newTracks()) {
            var plain = ImportedKinds.plain(name);
            if (!fresh.containsKey(plain)) {
                var draft = new TrackDraft(ImportedEvent.key(plain, name), LocalizedText.of(Language.ES, name));
                fresh.put(
                        plain,
                        tracks.save(new Track(lab.value(), draft, position++)).uuid());
            }
        }
        var made = new ArrayList<AgendaItem>();
        for (var one : plan.items()) {
            if (one.fate() == Fate.SAME) {
                continue;
            }
            var track = fresh.get(ImportedKinds.plain(one.imported().track()));
            var form = track == null ? one.form() : inTrack(one.form(), track);
            if (one.known() == null) {
                made.add(new AgendaItem(lab.value(), one.imported().key(), form));
            } else {
                one.known().revise(form);
            }
        }
        items.saveAll(made);
        items.flush();
    }

    private static AgendaItemForm inTrack(AgendaItemForm form, UUID track) {
        var other = new AgendaItemForm(
                form.kind(),
                form.title(),
                form.abstractText(),
                form.day(),
                form.starts(),
                form.ends(),
                form.approximate(),
                form.venue(),
                track,
                form.phase());
        return form.with(other, field -> field == AgendaField.TRACK);
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

    private Map<String, UUID> trackIds(LabId lab) {
        var ids = new HashMap<String, UUID>();
        tracks.findByLabOrderByPosition(lab.value())
                .forEach(track -> track.draft()
                        .name()
                        .byTag()
                        .values()
                        .forEach(name -> ids.putIfAbsent(ImportedKinds.plain(name), track.uuid())));
        return ids;
    }
}
