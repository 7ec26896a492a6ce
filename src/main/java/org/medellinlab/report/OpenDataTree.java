package org.medellinlab.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.Capacity;
import org.medellinlab.commitment.Carrier;
import org.medellinlab.commitment.Channel;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.Evidence;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.IndicatorRow;
import org.medellinlab.commitment.MilestoneRow;
import org.medellinlab.commitment.PromiseExtras;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.workinggroup.GroupState;
import org.medellinlab.workinggroup.LinkKind;

/// The shape of the open data: `lab`, `changedAt`, `licence`, `licenceUrl`, then a list of each of these. The last
/// three lists say what the keys
/// above them stand for.
final class OpenDataTree {

    /// By its SPDX name. It stands in each file: who passes one on passes on what may be done with it.
    static final String LICENCE = "CC-BY-4.0";

    static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";

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
            String words,
            @Nullable Capacity as,
            List<Shown> evidence) {

        static Update of(UpdateRow row, Function<UUID, String> fileAt) {
            return new Update(
                    row.on(),
                    row.period(),
                    row.completion(),
                    row.channel(),
                    row.language(),
                    row.words(),
                    row.capacity(),
                    row.evidence().stream().map(one -> Shown.of(one, fileAt)).toList());
        }
    }

    /// What shows that an update is true.
    ///
    /// @param link of a page; of a file, its path here
    record Shown(
            String title, @Nullable String link, @Nullable Carrier carries) {

        static Shown of(Evidence evidence, Function<UUID, String> fileAt) {
            var link = evidence.file() == null ? evidence.link() : fileAt.apply(evidence.file());
            return new Shown(evidence.title(), link, evidence.carries());
        }
    }

    record Milestone(
            LocalizedText title,
            @Nullable String dueOn,
            @Nullable LocalDate reachedOn) {

        static Milestone of(MilestoneRow row) {
            var due = row.dueOn();
            return new Milestone(row.title(), due == null ? null : due.stated(), row.reachedOn());
        }
    }

    record Indicator(
            LocalizedText name,
            @Nullable String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            List<Value> values) {

        static Indicator of(IndicatorRow row) {
            return new Indicator(
                    row.name(),
                    row.unit().isEmpty() ? null : row.unit(),
                    plain(row.baseline()),
                    plain(row.target()),
                    row.values().stream()
                            .map(one -> new Value(one.on(), Objects.requireNonNull(plain(one.value()))))
                            .toList());
        }

        /// Without the zeros of the database, and without an exponent.
        private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
            return number == null
                    ? null
                    : new BigDecimal(number.stripTrailingZeros().toPlainString());
        }
    }

    record Value(LocalDate on, BigDecimal value) {}

    record Commitment(
            String id,
            @Nullable String group,
            LocalizedText statement,
            Horizon horizon,
            @Nullable String dueOn,
            @Nullable LocalDate horizonUntil,
            Owner owner,
            @Nullable String promisedBy,
            PromiseExtras.Reach reach,
            List<String> beneficiaries,
            PromiseExtras.@Nullable Kind kind,
            @Nullable LocalizedText knownBy,
            @Nullable LocalizedText resources,
            @Nullable LocalizedText risks,
            Ratification ratification,
            CommitmentState state,
            @Nullable LocalDate pausedUntil,
            @Nullable LocalizedText reason,
            Completion completion,
            List<String> lessons,
            List<Milestone> milestones,
            List<Indicator> indicators,
            List<Update> updates) {}

    record Lesson(String id, LocalizedText sentence, int notes) {}

    record Organisation(
            String id,
            LocalizedText name,
            @Nullable String city,
            @Nullable String country) {}

    record Seat(String id, LocalizedText title, String organisation) {}
}
