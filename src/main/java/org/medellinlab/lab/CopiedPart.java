package org.medellinlab.lab;

import java.util.Set;

/// What a feature brings along when a lab is begun as a copy of an earlier one. Parts are called in their `@Order`,
/// which is that of the lab file's parts, in the transaction that founds the lab.
public interface CopiedPart {

    /// What an organiser can choose to bring along.
    enum Choice {
        /// Organisers, facilitators and monitors, as they were granted.
        TEAM,
        /// Places and the minutes between them.
        PLACES,
        /// Tracks and activities, as a draft.
        AGENDA,
        /// Visits with their stops and departures; nobody is booked.
        VISITS,
        /// Exercises and what they ask; nobody's answers.
        EXERCISES;

        /// What must come along with it.
        Set<Choice> needs() {
            return this == VISITS ? Set.of(PLACES) : Set.of();
        }
    }

    Choice choice();

    void copy(LabCopy copy);
}
