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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.IndicatorRow;
import org.medellinlab.commitment.MilestoneRow;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.report.OpenDataTree.Commitment;
import org.medellinlab.report.OpenDataTree.Lesson;
import org.medellinlab.report.OpenDataTree.Organisation;
import org.medellinlab.report.OpenDataTree.Seat;
import org.medellinlab.shared.Language;
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
            out.writePOJOProperty("licence", OpenDataTree.LICENCE);
            out.writePOJOProperty("licenceUrl", OpenDataTree.LICENCE_URL);
            var parts = new OpenDataParts(this);
            out.writePOJOProperty("groups", groups.stream().map(parts::group).toList());
            out.writeArrayPropertyStart("commitments");
            try (var all = commitments(parts, mentioned)) {
                all.forEach(out::writePOJO);
            }
            out.writeEndArray();
            out.writePOJOProperty("lessons", lessons(mentioned));
            var listed = seats(parts, mentioned);
            out.writePOJOProperty("organisations", organisations(parts, mentioned, listed));
            out.writePOJOProperty("seats", listed);
            out.writeEndObject();
        }
    }

    /// One row a promise; the statement in the lab's first language, then in each.
    public void csv(OutputStream to) throws IOException {
        try (var all = commitments(new OpenDataParts(this), new Mentioned())) {
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

    private Stream<Commitment> commitments(OpenDataParts parts, Mentioned mentioned) {
        var measures = measured.get();
        return commitments.get().map(sheet -> {
            mentioned.organisations.addAll(sheet.beneficiaries());
            add(mentioned.seats, sheet.ownerSeat());
            var commitment = parts.commitment(sheet, measures);
            mentioned.lessons.addAll(commitment.lessons());
            return commitment;
        });
    }

    private List<Lesson> lessons(Mentioned mentioned) {
        return lessons.stream()
                .filter(lesson -> mentioned.lessons.contains(lesson.key()))
                .map(lesson -> new Lesson(lesson.key(), lesson.sentence(), lesson.noteCount()))
                .toList();
    }

    private List<Organisation> organisations(OpenDataParts parts, Mentioned mentioned, List<Seat> listed) {
        var keys = new TreeSet<String>();
        groups.forEach(group -> group.members().forEach(member -> keys.add(parts.key(member.organisation()))));
        mentioned.organisations.forEach(id -> keys.add(parts.key(id)));
        listed.forEach(seat -> keys.add(seat.organisation()));
        return organisations.values().stream()
                .filter(row -> keys.contains(row.key()))
                .sorted(java.util.Comparator.comparing(OrganisationRow::key))
                .map(row -> new Organisation(row.key(), row.name(), OpenDataParts.plain(row.city()), row.country()))
                .toList();
    }

    private List<Seat> seats(OpenDataParts parts, Mentioned mentioned) {
        groups.forEach(group -> {
            add(mentioned.seats, group.leadSeat());
            group.members().forEach(member -> add(mentioned.seats, member.seat()));
            group.subthemes().forEach(part -> add(mentioned.seats, part.lead()));
        });
        return seats.values().stream()
                .filter(seat -> mentioned.seats.contains(seat.id()))
                .sorted(java.util.Comparator.comparing(SeatRow::key))
                .map(seat -> new Seat(seat.key(), seat.title(), parts.key(seat.organisation())))
                .toList();
    }

    private static void add(Set<SeatId> ids, @Nullable SeatId id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
