package org.medellinlab.agenda;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.stereotype.Component;

/// The section `tracks` of a lab file, in the order of their columns. Two of one name are refused, as where organisers
/// type it ([TrackKeeping#problems]).
@Component
class TracksInLabFile {

    private static final String EXPECTED = "a name that no other track has, whatever its capitals and accents; ";

    private final Tracks tracks;

    TracksInLabFile(Tracks tracks) {
        this.tracks = tracks;
    }

    void bring(Bag bag) {
        var lab = bag.lab().value();
        var known = tracks.findByLabOrderByPosition(lab).stream()
                .collect(Collectors.toMap(track -> track.draft().key(), Function.identity()));
        var drafts = bag.list("tracks", TrackDraft.class);
        refuseNamesTwice(bag, drafts, known.values());
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var position = i;
            var track = known.computeIfAbsent(draft.key(), key -> tracks.save(new Track(lab, draft, position)));
            if (!track.draft().equals(draft) || track.position() != position) {
                track.revise(draft, position);
            }
            bag.register("tracks", draft.key(), track.uuid());
        }
    }

    private static void refuseNamesTwice(Bag bag, List<TrackDraft> drafts, Collection<Track> known) {
        var keys = drafts.stream().map(TrackDraft::key).collect(Collectors.toSet());
        var others = known.stream()
                .map(Track::draft)
                .filter(other -> !keys.contains(other.key()))
                .toList();
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var path = "tracks[" + i + "].name.";
            for (var before = 0; before < i; before++) {
                for (var language :
                        TrackNames.shared(draft.name(), drafts.get(before).name())) {
                    bag.problem(
                            path + language.tag(),
                            EXPECTED + called(draft, language) + " is that of tracks[" + before
                                    + "] too: call one of them otherwise, or make one track of both");
                }
            }
            for (var other : others) {
                for (var language : TrackNames.shared(draft.name(), other.name())) {
                    bag.problem(
                            path + language.tag(),
                            EXPECTED + called(draft, language) + " is in the lab already, with the key «" + other.key()
                                    + "»: use that key, or another name");
                }
            }
        }
    }

    private static String called(TrackDraft draft, Language language) {
        return "«" + draft.name().exactly(language) + "»";
    }

    void tell(Bag bag) {
        var told = tracks.findByLabOrderByPosition(bag.lab().value());
        told.forEach(track -> bag.register("tracks", track.draft().key(), track.uuid()));
        bag.put("tracks", told.stream().map(Track::draft).toList());
    }
}
