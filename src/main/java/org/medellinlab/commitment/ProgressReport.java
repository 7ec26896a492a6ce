package org.medellinlab.commitment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;

/// What somebody tells of a promise.
///
/// @param words 1 to 5,000 characters, in `language`; may be empty when there is nothing new
/// @param by who tells it
/// @param seat the seat they spoke for, where it is known
/// @param more what an update may tell besides
public record ProgressReport(
        Completion completion,
        String words,
        Channel channel,
        Language language,
        PersonId by,
        @Nullable SeatId seat,
        More more) {

    /// Files in one.
    public static final int MOST_FILES = 10;

    /// @param period key of the lab's reporting period; that of today when absent
    /// @param obstacle what got in the way
    /// @param nil there is nothing new, which is an answer
    /// @param corrects the update that this one corrects
    /// @param attached files that become evidence
    /// @param read how many updates whoever tells it has read; absent where they were not shown
    public record More(
            @Nullable String period,
            @Nullable String obstacle,
            boolean nil,
            @Nullable UUID corrects,
            List<Evidence> evidence,
            List<Attached> attached,
            @Nullable Integer read) {

        public static final More NOTHING = new More(null, null, false, null, List.of());

        public More {
            evidence = List.copyOf(evidence);
            attached = List.copyOf(attached);
        }

        /// Without saying what was read before.
        public More(
                @Nullable String period,
                @Nullable String obstacle,
                boolean nil,
                @Nullable UUID corrects,
                List<Evidence> evidence,
                List<Attached> attached) {
            this(period, obstacle, nil, corrects, evidence, attached, null);
        }

        /// Without files.
        public More(
                @Nullable String period,
                @Nullable String obstacle,
                boolean nil,
                @Nullable UUID corrects,
                List<Evidence> evidence) {
            this(period, obstacle, nil, corrects, evidence, List.of());
        }
    }

    /// A file that was handed in to the form.
    ///
    /// @param title what it is, in their words
    /// @param file one of the [org.medellinlab.shared.UnsentFiles] of who tells it
    /// @param carries set when it is institutional
    public record Attached(
            String title, UUID file, @Nullable Carrier carries) {}

    /// The same, spoken for that seat.
    ProgressReport from(@Nullable SeatId spokenFor) {
        return new ProgressReport(completion, words, channel, language, by, spokenFor, more);
    }

    /// A word and some words.
    public ProgressReport(
            Completion completion,
            String words,
            Channel channel,
            Language language,
            PersonId by,
            @Nullable SeatId seat) {
        this(completion, words, channel, language, by, seat, More.NOTHING);
    }
}
