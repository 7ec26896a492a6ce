package org.medellinlab.workinggroup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;

/// What a topic would be as a working group.
///
/// @param members who came, or said they would, with the seat each speaks for; those who invited first
/// @param steps what could become a promise
public record GroupProposal(String name, String objective, Language language, List<Member> members, List<Step> steps) {

    /// @param seat absent when the person speaks for none: such a person cannot be a member
    public record Member(
            PersonId person, String name, @Nullable SeatRow seat) {}

    /// @param seat who would promise it; absent when whoever said so speaks for none
    public record Step(ProceedingsSheet.Step step, @Nullable SeatRow seat) {}
}
