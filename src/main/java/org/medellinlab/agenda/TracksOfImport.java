package org.medellinlab.agenda;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tracks that an agenda from elsewhere names: those of the lab, by their name in any of its languages or, where
/// they were renamed since, as what an earlier import made of that name. Others are new ones, each once.
final class TracksOfImport {

    private final Map<String, UUID> byName = new HashMap<>();
    private final Map<String, UUID> byKey = new HashMap<>();
    private final Map<String, String> fresh = new LinkedHashMap<>();

    TracksOfImport(List<Track> tracks) {
        for (var track : tracks) {
            byKey.put(track.draft().key(), track.uuid());
            track.draft()
                    .name()
                    .byTag()
                    .values()
                    .forEach(name -> byName.putIfAbsent(TrackNames.plain(name), track.uuid()));
        }
    }

    /// The key of what an import makes of a name.
    static String key(String name) {
        return ImportedEvent.key(TrackNames.plain(name), name);
    }

    /// Takes note of a track the file names.
    void named(String name) {
        if (!name.isBlank() && find(name) == null) {
            fresh.putIfAbsent(TrackNames.plain(name), name);
        }
    }

    /// Nothing for a new one, or none at all.
    @Nullable
    UUID find(String name) {
        if (name.isBlank()) {
            return null;
        }
        var named = byName.get(TrackNames.plain(name));
        return named == null ? byKey.get(key(name)) : named;
    }

    boolean isNew(String name) {
        return fresh.containsKey(TrackNames.plain(name));
    }

    /// As the file first names each.
    Set<String> fresh() {
        return new LinkedHashSet<>(fresh.values());
    }
}
