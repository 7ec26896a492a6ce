package org.medellinlab.agenda;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.medellinlab.agenda.AgendaAudience.Reader;
import org.medellinlab.agenda.AgendaChange.What;
import org.medellinlab.agenda.ChangesForOne.LeftOut;
import org.medellinlab.shared.LabId;
import org.springframework.stereotype.Component;

/// Compares two versions of an agenda, also person by person.
@Component
class VersionChanges {

    /// What nobody has to be told of: it changes neither when nor where one has to be.
    private static final Set<What> SMALL = Set.of(What.WORDS, What.KIND, What.TRACK, What.PEOPLE);

    private final VersionRows versions;
    private final AgendaAudience audience;

    VersionChanges(VersionRows versions, AgendaAudience audience) {
        this.versions = versions;
        this.audience = audience;
    }

    List<AgendaChange> between(LabId lab, VersionKey from, VersionKey to) {
        return AgendaChanges.between(versions.items(lab, from), versions.items(lab, to));
    }

    /// Those for whom something changes, by name; one's own things first.
    List<ChangesForOne> byPerson(LabId lab, VersionKey from, VersionKey to) {
        var before = versions.items(lab, from);
        var after = versions.items(lab, to);
        var all = Stream.concat(before.stream(), after.stream()).toList();
        var changes = AgendaChanges.between(before, after).stream()
                .filter(change -> !SMALL.contains(change.what()))
                .toList();
        if (changes.isEmpty()) {
            return List.of();
        }
        var everybody = audience.of(lab);
        return everybody.readers().stream()
                .map(reader -> one(
                        reader,
                        changes.stream()
                                .filter(change -> everybody.concerns(reader, change.item(), all))
                                .toList()))
                .filter(one -> !one.changes().isEmpty())
                .toList();
    }

    private static ChangesForOne one(Reader reader, List<AgendaChange> changes) {
        var ownFirst = changes.stream()
                .sorted((a, b) -> Boolean.compare(
                        reader.own().contains(b.item().id()),
                        reader.own().contains(a.item().id())))
                .toList();
        return new ChangesForOne(
                reader.person(),
                reader.name(),
                reader.language(),
                reader.address(),
                ownFirst,
                reader.own(),
                reader.address() == null ? LeftOut.NO_ADDRESS : reader.bouncing() ? LeftOut.BOUNCING : null);
    }
}
