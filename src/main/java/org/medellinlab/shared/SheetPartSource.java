package org.medellinlab.shared;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A feature's part of the sheet of a city, an organisation, a seat or a person: its promises, its groups, its labs.
/// Implemented as a bean; the same words go into the mail with which a seat is handed over.
public interface SheetPartSource {

    /// The smaller, the higher: promises 10, groups 20, labs 30.
    int order();

    /// Nothing when there is nothing to tell.
    Optional<SheetPart> part(DirectoryKind.Thing thing, Language reader);

    static List<SheetPart> all(List<SheetPartSource> sources, DirectoryKind.Thing thing, Language reader) {
        return sources.stream()
                .sorted(Comparator.comparingInt(SheetPartSource::order))
                .map(source -> source.part(thing, reader))
                .flatMap(Optional::stream)
                .toList();
    }
}
