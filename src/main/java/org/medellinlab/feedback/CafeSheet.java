package org.medellinlab.feedback;

import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.LocalizedText;

/// The World Café for the public.
///
/// @param agendaItem where in the agenda it stands
public record CafeSheet(UUID agendaItem, List<Question> questions) {

    /// A question and what the tables answered.
    public record Question(UUID id, LocalizedText question, List<LocalizedText> answers) {}
}
