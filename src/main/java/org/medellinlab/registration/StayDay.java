package org.medellinlab.registration;

import java.time.LocalDate;
import java.util.List;
import org.medellinlab.shared.PersonId;

/// A day of the lab, for kitchen and reception.
///
/// @param there how many are there
/// @param unsure how many of them told neither arrival nor departure
/// @param arriving how many arrive that day
/// @param leaving how many leave that day
/// @param diets in the words people used, the most frequent first
/// @param noDiet how many of those there told none
/// @param needs for access, by name
public record StayDay(
        LocalDate day,
        int there,
        int unsure,
        int arriving,
        int leaving,
        List<Diet> diets,
        int noDiet,
        List<Need> needs) {

    public record Diet(String words, int number) {}

    /// What somebody needs to take part.
    public record Need(PersonId person, String name, ParticipantKind kind, String words) {
        @Override
        public String toString() {
            return "Need";
        }
    }

    public StayDay {
        diets = List.copyOf(diets);
        needs = List.copyOf(needs);
    }

    @Override
    public String toString() {
        return "StayDay " + day;
    }
}
