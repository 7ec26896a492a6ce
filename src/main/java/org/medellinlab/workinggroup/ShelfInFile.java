package org.medellinlab.workinggroup;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the sections `groupDocuments` and `groupPolls` of a lab file hold.
final class ShelfInFile {

    private ShelfInFile() {}

    /// A page of the web; files stay where they are.
    record Document(
            String group,
            String title,
            String address,
            @Nullable DocumentAudience audience) {}

    /// @param days in their order
    /// @param open whether it can still be answered
    record Poll(
            String group,
            @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm") List<LocalDateTime> days,
            int minutes,
            @Nullable String words,
            boolean open,
            List<Answer> answers) {

        Poll {
            answers = answers == null ? List.of() : List.copyOf(answers);
        }
    }

    /// @param choices one a day
    record Answer(String person, List<PollChoice> choices) {}
}
