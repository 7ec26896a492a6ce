package org.medellinlab.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.Evidence;
import org.medellinlab.commitment.IndicatorRow;
import org.medellinlab.commitment.MilestoneRow;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.report.OpenDataTree.Commitment;
import org.medellinlab.report.OpenDataTree.Group;
import org.medellinlab.report.OpenDataTree.Indicator;
import org.medellinlab.report.OpenDataTree.Lead;
import org.medellinlab.report.OpenDataTree.Lesson;
import org.medellinlab.report.OpenDataTree.Link;
import org.medellinlab.report.OpenDataTree.Member;
import org.medellinlab.report.OpenDataTree.Milestone;
import org.medellinlab.report.OpenDataTree.Organisation;
import org.medellinlab.report.OpenDataTree.Owner;
import org.medellinlab.report.OpenDataTree.Seat;
import org.medellinlab.report.OpenDataTree.Subtheme;
import org.medellinlab.report.OpenDataTree.Update;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.GroupSheet;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// The promises of a lab as open data. Everything is named by the keys of the lab file; what is not known is null or
/// empty.
///
/// @param changedAt when something public of the lab last changed
/// @param commitments in their order, read anew each time
/// @param measured what they are known by, read anew each time
public record OpenData(
        LabDraft lab,
        Instant changedAt,
        List<GroupSheet> groups,
        Supplier<Stream<CommitmentSheet>> commitments,
        Supplier<Measured> measured,
        List<LessonSheet> lessons,
        Map<OrganisationId, OrganisationRow> organisations,
        Map<SeatId, SeatRow> seats) {

    /// Milestones and indicators, by promise.
    public record Measured(Map<UUID, List<MilestoneRow>> milestones, Map<UUID, List<IndicatorRow>> indicators) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build();

    /// Writes it bit by bit: no more than a few promises are held at a time.
    public void json(OutputStream to) {
        var mentioned = new Mentioned();
        try (var out = JSON.createGenerator(to)) {
            out.writeStartObject();
            out.writePOJOProperty("lab", lab.slug());
            out.writePOJOProperty("changedAt", changedAt);
            var groupKeys = groupKeys();
            out.writePOJOProperty(
                    "groups",
                    groups.stream().map(group -> group(group, groupKeys)).toList());
            out.writeArrayPropertyStart("commitments");
            try (var all = commitments(mentioned)) {
                all.forEach(out::writePOJO);
            }
            out.writeEndArray();
            out.writePOJOProperty("lessons", lessons(mentioned));
            var listed = seats(mentioned);
            out.writePOJOProperty("organisations", organisations(mentioned, listed));
            out.writePOJOProperty("seats", listed);
            out.writeEndObject();
        }
    }

    /// One row a promise; the statement in the lab's first language, then in each.
    public void csv(OutputStream to) throws IOException {
        try (var all = commitments(new Mentioned())) {
            OpenDataRows.csv(
                    all,
                    lab.languages().isEmpty() ? Language.ES : lab.languages().getFirst(),
                    to);
        }
    }

    /// What the promises written so far name.
    private static final class Mentioned {

        private final Set<String> lessons = new HashSet<>();
        private final Set<OrganisationId> organisations = new HashSet<>();
        private final Set<SeatId> seats = new HashSet<>();
    }

    private Stream<Commitment> commitments(Mentioned mentioned) {
        var groupKeys = groupKeys();
        var lessonKeys = lessons.stream().collect(Collectors.toMap(LessonSheet::id, LessonSheet::key));
        var measures = measured.get();
        return commitments.get().map(sheet -> {
            mentioned.organisations.addAll(sheet.beneficiaries());
            add(mentioned.seats, sheet.ownerSeat());
            var commitment = commitment(sheet, groupKeys, lessonKeys, measures);
            mentioned.lessons.addAll(commitment.lessons());
            return commitment;
        });
    }

    private Map<UUID, String> groupKeys() {
        return groups.stream().collect(Collectors.toMap(GroupSheet::id, GroupSheet::key));
    }

    private Group group(GroupSheet group, Map<UUID, String> keys) {
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
                        .map(link -> new Link(link.kind(), keys.get(link.group())))
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

    private Commitment commitment(
            CommitmentSheet commitment, Map<UUID, String> groupKeys, Map<UUID, String> lessonKeys, Measured measures) {
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
                        .map(update -> Update.of(update, file -> Evidence.path(lab.slug(), commitment.key(), file)))
                        .toList());
    }

    private static @Nullable LocalizedText said(LocalizedText words) {
        return words.isEmpty() ? null : words;
    }

    private static List<String> keys(List<UUID> ids, Function<UUID, @Nullable String> key) {
        return ids.stream().map(key).filter(java.util.Objects::nonNull).toList();
    }

    private List<Lesson> lessons(Mentioned mentioned) {
        return lessons.stream()
                .filter(lesson -> mentioned.lessons.contains(lesson.key()))
                .map(lesson -> new Lesson(lesson.key(), lesson.sentence(), lesson.noteCount()))
                .toList();
    }

    private List<Organisation> organisations(Mentioned mentioned, List<Seat> listed) {
        var keys = new TreeSet<String>();
        groups.forEach(group -> group.members().forEach(member -> keys.add(key(member.organisation()))));
        mentioned.organisations.forEach(id -> keys.add(key(id)));
        listed.forEach(seat -> keys.add(seat.organisation()));
        return organisations.values().stream()
                .filter(row -> keys.contains(row.key()))
                .sorted(java.util.Comparator.comparing(OrganisationRow::key))
                .map(row -> new Organisation(row.key(), row.name(), plain(row.city()), row.country()))
                .toList();
    }

    private List<Seat> seats(Mentioned mentioned) {
        groups.forEach(group -> {
            add(mentioned.seats, group.leadSeat());
            group.members().forEach(member -> add(mentioned.seats, member.seat()));
            group.subthemes().forEach(part -> add(mentioned.seats, part.lead()));
        });
        return seats.values().stream()
                .filter(seat -> mentioned.seats.contains(seat.id()))
                .sorted(java.util.Comparator.comparing(SeatRow::key))
                .map(seat -> new Seat(seat.key(), seat.title(), key(seat.organisation())))
                .toList();
    }

    private static void add(Set<SeatId> ids, @Nullable SeatId id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private @Nullable Lead lead(@Nullable SeatId id) {
        var seat = id == null ? null : seats.get(id);
        return seat == null ? null : new Lead(seat.key(), key(seat.organisation()));
    }

    private @Nullable String seatKey(SeatId id) {
        var seat = seats.get(id);
        return seat == null ? null : seat.key();
    }

    private String key(OrganisationId id) {
        var row = organisations.get(id);
        return row == null ? id.toString() : row.key();
    }

    /// The name of a city: a proper name, in Spanish where it has several.
    private static @Nullable String plain(@Nullable LocalizedText name) {
        return name == null || name.isEmpty() ? null : name.in(Language.ES);
    }
}
