package org.medellinlab.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.Channel;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.workinggroup.GroupState;
import org.medellinlab.workinggroup.LinkKind;

/// The shape of the open data: `lab`, `changedAt`, then a list of each of these. The last three lists say what the keys
/// above them stand for.
final class OpenDataTree {

    private OpenDataTree() {}

    record Group(
            String id,
            int number,
            LocalizedText name,
            LocalizedText objective,
            List<Language> languages,
            GroupState state,
            @Nullable Lead lead,
            @Nullable String leadNamed,
            List<Member> members,
            List<Subtheme> subthemes,
            List<Link> links) {}

    record Lead(String seat, String organisation) {}

    record Member(
            String organisation,
            LocalizedText name,
            @Nullable String namedAs,
            @Nullable String city,
            @Nullable String country,
            @Nullable String seat) {}

    record Subtheme(LocalizedText name, @Nullable Lead lead) {}

    record Link(LinkKind kind, @Nullable String group) {}

    /// @param kind SEAT, or GROUP where the record names no seat
    record Owner(
            String kind,
            @Nullable String organisation,
            @Nullable String seat) {}

    record Update(
            LocalDate on,
            @Nullable String period,
            Completion completion,
            Channel channel,
            Language language,
            String words) {}

    record Commitment(
            String id,
            @Nullable String group,
            LocalizedText statement,
            Horizon horizon,
            @Nullable String dueOn,
            @Nullable LocalDate horizonUntil,
            Owner owner,
            @Nullable String promisedBy,
            List<String> beneficiaries,
            Ratification ratification,
            CommitmentState state,
            Completion completion,
            List<String> lessons,
            List<Update> updates) {}

    record Lesson(String id, LocalizedText sentence, int notes) {}

    record Organisation(
            String id,
            LocalizedText name,
            @Nullable String city,
            @Nullable String country) {}

    record Seat(String id, LocalizedText title, String organisation) {}
}
