package org.medellinlab.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.Evidence;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.report.OpenDataTree.Commitment;
import org.medellinlab.report.OpenDataTree.Group;
import org.medellinlab.report.OpenDataTree.Indicator;
import org.medellinlab.report.OpenDataTree.Lead;
import org.medellinlab.report.OpenDataTree.Link;
import org.medellinlab.report.OpenDataTree.Member;
import org.medellinlab.report.OpenDataTree.Milestone;
import org.medellinlab.report.OpenDataTree.Owner;
import org.medellinlab.report.OpenDataTree.Subtheme;
import org.medellinlab.report.OpenDataTree.Update;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.GroupSheet;

/// Turns groups and promises into what open data say of them: each thing by the key of the lab file.
final class OpenDataParts {

    private final String lab;
    private final Map<UUID, String> groupKeys;
    private final Map<UUID, String> lessonKeys;
    private final Map<OrganisationId, OrganisationRow> organisations;
    private final Map<SeatId, SeatRow> seats;

    OpenDataParts(OpenData of) {
        lab = of.lab().slug();
        groupKeys = of.groups().stream().collect(Collectors.toMap(GroupSheet::id, GroupSheet::key));
        lessonKeys = of.lessons().stream().collect(Collectors.toMap(LessonSheet::id, LessonSheet::key));
        organisations = of.organisations();
        seats = of.seats();
    }

    Group group(GroupSheet group) {
        return new Group(
                group.key(),
                group.number(),
                group.name(),
                group.objective(),
                group.languages(),
                group.state(),
                lead(group.leadSeat()),
                group.leadNamed(),
                group.members().stream().map(this::member).toList(),
                group.subthemes().stream()
                        .map(part -> new Subtheme(part.name(), lead(part.lead())))
                        .toList(),
                group.links().stream()
                        .map(link -> new Link(link.kind(), groupKeys.get(link.group())))
                        .toList());
    }

    private Member member(GroupSheet.Member member) {
        var row = organisations.get(member.organisation());
        return new Member(
                key(member.organisation()),
                row == null ? LocalizedText.EMPTY : row.name(),
                member.namedAs(),
                row == null ? null : plain(row.city()),
                row == null ? null : row.country(),
                member.seat() == null ? null : seatKey(member.seat()));
    }

    Commitment commitment(CommitmentSheet commitment, OpenData.Measured measures) {
        var due = commitment.dueOn();
        var lead = lead(commitment.ownerSeat());
        var extras = commitment.extras();
        return new Commitment(
                commitment.key(),
                groupKeys.get(commitment.group()),
                commitment.statement(),
                commitment.horizon(),
                due == null ? null : due.stated(),
                commitment.horizonUntil(),
                lead == null ? new Owner("GROUP", null, null) : new Owner("SEAT", lead.organisation(), lead.seat()),
                commitment.promisedBy(),
                extras.reach(),
                commitment.beneficiaries().stream().map(this::key).toList(),
                extras.kind(),
                commitment.knownBy(),
                said(extras.resources()),
                said(extras.risks()),
                commitment.ratification(),
                commitment.state(),
                commitment.standing().until(),
                commitment.standing().reason(),
                commitment.completion(),
                keys(commitment.lessons(), lessonKeys::get),
                measures.milestones().getOrDefault(commitment.id(), List.of()).stream()
                        .map(Milestone::of)
                        .toList(),
                measures.indicators().getOrDefault(commitment.id(), List.of()).stream()
                        .map(Indicator::of)
                        .toList(),
                commitment.updates().stream()
                        .map(update -> Update.of(update, file -> Evidence.path(lab, commitment.key(), file)))
                        .toList());
    }

    private static @Nullable LocalizedText said(LocalizedText words) {
        return words.isEmpty() ? null : words;
    }

    private static List<String> keys(List<UUID> ids, Function<UUID, @Nullable String> key) {
        return ids.stream().map(key).filter(Objects::nonNull).toList();
    }

    private @Nullable Lead lead(@Nullable SeatId id) {
        var seat = id == null ? null : seats.get(id);
        return seat == null ? null : new Lead(seat.key(), key(seat.organisation()));
    }

    private @Nullable String seatKey(SeatId id) {
        var seat = seats.get(id);
        return seat == null ? null : seat.key();
    }

    String key(OrganisationId id) {
        var row = organisations.get(id);
        return row == null ? id.toString() : row.key();
    }

    /// The name of a city: a proper name, in Spanish where it has several.
    static @Nullable String plain(@Nullable LocalizedText name) {
        return name == null || name.isEmpty() ? null : name.in(Language.ES);
    }
}
