package org.medellinlab.agenda;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaVersion.NoticeSent;
import org.medellinlab.shared.Language;

/// What notices of a release would say, and to whom.
///
/// @param from the number of the release they know; 0 when there was none
/// @param people those for whom something changes, by name
/// @param sent that it was done already
public record NoticeCheck(
        int number,
        String name,
        int from,
        List<ChangesForOne> people,
        @Nullable NoticeSent sent) {

    /// Those a mail can reach.
    public List<ChangesForOne> goingOut() {
        return people.stream().filter(one -> one.leftOut() == null).toList();
    }

    /// The languages somebody among them reads.
    public List<Language> languages() {
        return Stream.of(Language.values())
                .filter(language -> goingOut().stream().anyMatch(one -> one.language() == language))
                .toList();
    }
}
