package org.medellinlab.commitment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.OrganisationId;

/// One commitment of an action plan, as it stood in a file.
///
/// @param line where it begins in the file, from 1
/// @param agency who is responsible, as the file calls them
/// @param match the organisation that is probably meant; absent when none is alike
/// @param sureness of the match, from 0 to 1
/// @param due as precisely as the file says; absent when it does not, or not so that one understands it
/// @param problems keys of messages of what was not understood, with nothing of it lost
public record PlanDraft(
        int line,
        String statement,
        String agency,
        @Nullable OrganisationId match,
        double sureness,
        @Nullable DueOn due,
        List<Step> milestones,
        List<Measure> indicators,
        List<Told> history,
        List<String> problems) {

    public record Step(String title, @Nullable DueOn due) {}

    public record Measure(
            String name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target) {}

    /// @param period as the file calls it: a key of the lab's reporting periods, else only said in the words
    public record Told(String period, Completion completion, String words) {}

    /// With the organisation that is probably meant.
    PlanDraft matched(@Nullable OrganisationId organisation, double howSure) {
        return new PlanDraft(
                line, statement, agency, organisation, howSure, due, milestones, indicators, history, problems);
    }
}
