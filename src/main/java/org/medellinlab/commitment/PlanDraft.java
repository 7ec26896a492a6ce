package org.medellinlab.commitment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;

/// One commitment of an action plan, as it stood in a file.
///
/// @param line where it begins in the file, from 1
/// @param agency who is responsible, as the file calls them
/// @param match the organisation that is probably meant; absent when none is alike
/// @param sureness of the match, from 0 to 1
/// @param due as precisely as the file says; absent when it does not, or not so that one understands it
/// @param problems keys of messages of what was not understood, with nothing of it lost
/// @param news what is new of a promise the lab has already; absent when it has not
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
        List<String> problems,
        @Nullable News news) {

    /// What a promise that is there does not have yet.
    ///
    /// @param owner the seat that owns it
    /// @param over it is closed or declined at home: nothing is added to it
    /// @param told in words, in the order of the days
    /// @param milestones that are new, or reached only now
    /// @param values that were measured
    public record News(SeatId owner, boolean over, List<String> told, int milestones, int values) {

        public News {
            told = List.copyOf(told);
        }

        public boolean isEmpty() {
            return told.isEmpty() && milestones == 0 && values == 0;
        }
    }

    /// A milestone, and what the file says of how it went.
    public record Step(String title, @Nullable DueOn due, List<Told> history) {

        public Step {
            history = List.copyOf(history);
        }

        /// Whether it was said last that it is reached.
        public boolean isReached() {
            return !history.isEmpty() && history.getLast().completion() == Completion.COMPLETE;
        }
    }

    public record Measure(
            String name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            List<Value> values) {

        public Measure {
            values = List.copyOf(values);
        }
    }

    /// What was measured.
    ///
    /// @param period as the file calls it
    public record Value(String period, BigDecimal value) {}

    /// How it went.
    ///
    /// @param period as the file calls it
    public record Told(String period, Completion completion, String words) {}

    /// With the organisation that is probably meant.
    PlanDraft matched(@Nullable OrganisationId organisation, double howSure) {
        return new PlanDraft(
                line, statement, agency, organisation, howSure, due, milestones, indicators, history, problems, news);
    }

    /// Of a promise the lab has already.
    PlanDraft known(News unread) {
        return new PlanDraft(
                line, statement, agency, match, sureness, due, milestones, indicators, history, problems, unread);
    }
}
