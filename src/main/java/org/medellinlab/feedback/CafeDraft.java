package org.medellinlab.feedback;

import java.util.List;
import org.medellinlab.shared.LocalizedText;

/// The World Café as written down.
///
/// @param agendaItem key of its agenda item
record CafeDraft(String agendaItem, List<QuestionDraft> questions) {

    record QuestionDraft(String key, LocalizedText question, List<LocalizedText> answers) {
        QuestionDraft {
            answers = answers == null ? List.of() : List.copyOf(answers);
        }
    }

    CafeDraft {
        questions = questions == null ? List.of() : List.copyOf(questions);
    }
}
