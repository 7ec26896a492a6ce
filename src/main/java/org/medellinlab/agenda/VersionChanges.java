package org.medellinlab.agenda;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.agenda.AgendaAudience.Reader;
import org.medellinlab.agenda.AgendaChange.What;
import org.medellinlab.agenda.ChangesForOne.LeftOut;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.springframework.stereotype.Component;

/// Compares two versions of an agenda, also person by person.
@Component
class VersionChanges {

    /// What nobody has to be told of: it changes neither when nor where one has to be.
    private static final Set<What> SMALL = Set.of(What.WORDS, What.KIND, What.TRACK, What.PEOPLE);

    private final VersionRows versions;
    private final AgendaAudience audience;
    private final PeopleInTheAgenda people;

    VersionChanges(VersionRows versions, AgendaAudience audience, PeopleInTheAgenda people) {
        this.versions = versions;
        this.audience = audience;
        this.people = people;
    }

    List<AgendaChange> between(LabId lab, VersionKey from, VersionKey to) {
        return AgendaChanges.between(versions.items(lab, from), versions.items(lab, to));
    }

    /// Those for whom something changes, by name; one's own things first.
    List<ChangesForOne> byPerson(LabId lab, VersionKey from, VersionKey to) {
        var before = versions.items(lab, from);
        var after = versions.items(lab, to);
        var all = Stream.concat(before.stream(), after.stream()).toList();
        var changes = AgendaChanges.between(before, after);
        var large = changes.stream()
                .filter(change -> !SMALL.contains(change.what()))
                .toList();
        var parts =
                changes.stream().filter(change -> change.what() == What.PEOPLE).toList();
        if (large.isEmpty() && parts.isEmpty()) {
            return List.of();
        }
        var were = people.in(before);
        var are = people.in(after);
        var everybody = audience.of(lab, List.of(were, are));
        return everybody.readers().stream()
                .map(reader -> one(
                        reader,
                        Stream.concat(
                                        large.stream().filter(change -> everybody.concerns(reader, change.item(), all)),
                                        parts.stream().flatMap(change -> part(reader.person(), change, were, are)))
                                .toList()))
                .filter(one -> !one.changes().isEmpty())
                .toList();
    }

    /// What other people at an item mean to one person: something only where they have come to it, or are out of it.
    private static Stream<AgendaChange> part(
            PersonId person, AgendaChange change, Map<UUID, Set<PersonId>> were, Map<UUID, Set<PersonId>> are) {
        var item = change.item().id();
        var was = were.getOrDefault(item, Set.of()).contains(person);
        var is = are.getOrDefault(item, Set.of()).contains(person);
        return was == is
                ? Stream.empty()
                : Stream.of(new AgendaChange(is ? What.NEEDED : What.NOT_NEEDED, change.before(), change.after()));
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
