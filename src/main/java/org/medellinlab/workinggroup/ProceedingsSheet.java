package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.PersonId;

/// What a topic was about and what came of it.
///
/// @param words by [#DISCUSSION], [#RECOMMENDATIONS], [#REQUESTS] and [#ALSO_CAME]
/// @param version of the words, or [#NOTHING_WRITTEN]
/// @param people who came, and who said they would, by name
/// @param mayWrite whether the reader may write it down
/// @param mayForm whether the reader may make a working group of it
public record ProceedingsSheet(
        OpenSpaceBoard.Topic topic,
        Map<String, String> words,
        long version,
        List<Someone> people,
        List<Step> steps,
        boolean mayWrite,
        boolean mayForm) {

    public static final long NOTHING_WRITTEN = -1;
    public static final String DISCUSSION = "discussion";
    public static final String RECOMMENDATIONS = "recommendations";
    public static final String REQUESTS = "requests";
    /// People who are not in the lab's list, as their names were written.
    public static final String ALSO_CAME = "alsoCame";

    /// Somebody of the lab.
    public record Someone(PersonId person, String name, boolean came) {}

    /// Who does what next.
    ///
    /// @param who a name; absent when nobody took it
    public record Step(
            UUID id,
            String words,
            @Nullable PersonId person,
            @Nullable String who,
            @Nullable LocalDate dueOn) {}
}
