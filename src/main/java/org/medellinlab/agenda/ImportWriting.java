package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.agenda.ImportPreview.Fate;
import org.medellinlab.lab.VenueKeeping;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.stereotype.Component;

/// Writes what a plan found to differ: new places and tracks first, then the items.
@Component
class ImportWriting {

    private final AgendaItems items;
    private final Tracks tracks;
    private final VenueKeeping venues;

    ImportWriting(AgendaItems items, Tracks tracks, VenueKeeping venues) {
        this.items = items;
        this.tracks = tracks;
        this.venues = venues;
    }

    /// @param language that of names which do not say theirs
    void write(LabId lab, ImportPlanning.Plan plan, Language language) {
        var places = places(lab, plan.newPlaces(), language);
        var fresh = tracks(lab, plan.newTracks(), language);
        var made = new ArrayList<AgendaItem>();
        for (var one : plan.items()) {
            if (one.fate() == Fate.SAME) {
                continue;
            }
            var track = fresh.get(TrackNames.plain(one.imported().track()));
            var place = places.get(ImportedKinds.plain(one.imported().room()));
            var form = track == null ? one.form() : one.form().inTrack(track);
            form = place == null ? form : form.atVenue(place);
            if (one.known() == null) {
                made.add(new AgendaItem(lab.value(), one.imported().key(), form));
            } else {
                one.known().revise(form);
            }
        }
        items.saveAll(made);
        items.flush();
    }

    private Map<String, UUID> places(LabId lab, Set<String> names, Language language) {
        var made = new HashMap<String, UUID>();
        for (var name : names) {
            made.put(
                    ImportedKinds.plain(name),
                    venues.add(lab, Map.of("name." + language.tag(), name)).id());
        }
        return made;
    }

    private Map<String, UUID> tracks(LabId lab, Set<String> names, Language language) {
        var made = new HashMap<String, UUID>();
        var position = tracks.findByLabOrderByPosition(lab.value()).size();
        for (var name : names) {
            var draft = new TrackDraft(TracksOfImport.key(name), LocalizedText.of(language, name));
            made.put(
                    TrackNames.plain(name),
                    tracks.save(new Track(lab.value(), draft, position++)).uuid());
        }
        return made;
    }
}
