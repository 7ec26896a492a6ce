package org.medellinlab.forum;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sections `citizens` and `forumMeetings` of a lab file: what everybody reads, and nothing else. What waits, what
/// was refused and every address stay behind.
@Component
@Order(100)
class ForumLabPart implements LabPart {

    private static final String CITIZENS = "citizens";
    private static final String MEETINGS = "forumMeetings";

    /// By what one is known again.
    private record Same(@Nullable UUID commitment, @Nullable UUID group, LocalDate on, String words) {}

    private final CitizenComments comments;
    private final AnswersInFile answers;
    private final ForumMeetings meetings;
    private final ForumReading reading;
    private final LabReading labs;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    ForumLabPart(
            CitizenComments comments,
            AnswersInFile answers,
            ForumMeetings meetings,
            ForumReading reading,
            LabReading labs,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.comments = comments;
        this.answers = answers;
        this.meetings = meetings;
        this.reading = reading;
        this.labs = labs;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Override
    public void bring(Bag bag) {
        var all = bag.list(CITIZENS, CitizenDraft.class);
        comments.flush(); // what follows reads by statements
        if (!all.isEmpty()) {
            var zone = zone(bag.lab());
            var known = new HashMap<Same, CommentRow>();
            reading.whole(bag.lab()).forEach(row -> known.putIfAbsent(same(row, zone), row));
            for (var i = 0; i < all.size(); i++) {
                bring(all.get(i), CITIZENS + "[" + i + "]", known, zone, bag);
            }
        }
        var draftsOfMeetings = bag.list(MEETINGS, MeetingInFile.class);
        bringMeetings(draftsOfMeetings, bag.lab());
        if (!all.isEmpty() || !draftsOfMeetings.isEmpty()) {
            events.publishEvent(new PublicChanged(bag.lab()));
        }
    }

    private void bring(CitizenDraft draft, String path, Map<Same, CommentRow> known, ZoneId zone, Bag bag) {
        var commitment = bag.find("commitments", draft.commitment(), path + ".commitment");
        var group = bag.find("groups", draft.group(), path + ".group");
        if (commitment.isPresent() == group.isPresent()) {
            bag.problem(path, "what it is about: a commitment or a group");
            return;
        }
        var there = known.get(new Same(commitment.orElse(null), group.orElse(null), draft.on(), draft.words()));
        var mine = draft.answers().stream()
                .filter(answer -> answer.by() == AnsweredAs.LAB)
                .toList();
        for (var number = 0; number < draft.answers().size(); number++) {
            if (!draft.answers().get(number).isWhole()) {
                bag.problem(path + ".answers[" + number + "].words", "the words, or that they were taken back");
                return;
            }
        }
        if (mine.size() > 1) {
            bag.problem(path + ".answers", "one answer of the lab");
            return;
        }
        final UUID id;
        if (there == null) {
            var about = new Subject(bag.lab(), commitment.orElse(null), group.orElse(null));
            var comment = CitizenComment.published(about, draft, AnswersInFile.noon(draft.on(), zone));
            mine.forEach(answer -> comment.answered(
                    answer.kept(),
                    AnswersInFile.noon(answer.on(), zone)
                            .plusSeconds(draft.answers().indexOf(answer))));
            id = comments.save(comment).uuid();
            mine.forEach(answer -> answers.ofLab(id, answer, zone));
        } else {
            id = there.id();
        }
        answers.bring(id, draft, there == null ? List.of() : there.answers(), zone);
    }

    private void bringMeetings(List<MeetingInFile> all, LabId lab) {
        var there = meetings.findByLab(lab.value()).stream()
                .collect(Collectors.toMap(meeting -> meeting.draft().startsAt(), meeting -> meeting, (a, b) -> a));
        for (var meeting : all) {
            var known = there.get(meeting.at());
            if (known == null) {
                meetings.save(new ForumMeeting(lab, meeting.draft(), null));
            } else if (!MeetingInFile.of(known.draft()).equals(meeting.whole())) {
                known.write(meeting.draft(), null);
            }
        }
    }

    @Override
    public void tell(Bag bag) {
        var zone = zone(bag.lab());
        bag.put(
                CITIZENS,
                reading.published(bag.lab()).reversed().stream()
                        .map(row -> draft(row, zone, bag))
                        .toList());
        bag.put(
                MEETINGS,
                reading.meetings(bag.lab()).reversed().stream()
                        .map(MeetingInFile::of)
                        .toList());
    }

    private static CitizenDraft draft(CommentRow row, ZoneId zone, Bag bag) {
        return new CitizenDraft(
                bag.keyOf("commitments", row.commitment()),
                bag.keyOf("groups", row.group()),
                row.kind(),
                AnswersInFile.day(row.writtenAt(), zone),
                row.words(),
                row.language(),
                row.name(),
                AnswersInFile.told(row.answers(), zone));
    }

    private static Same same(CommentRow row, ZoneId zone) {
        return new Same(row.commitment(), row.group(), AnswersInFile.day(row.writtenAt(), zone), row.words());
    }

    /// What came from a file moves with its days; nobody decided on it here.
    @Override
    public void moveBy(LabId lab, int days) {
        jdbc.sql("""
                        update citizen_answer a join citizen_comment c on c.id = a.comment_id
                        set a.answered_at = a.answered_at + interval ? day
                        where c.lab_id = ? and c.address = '' and c.decided_by_id is null and a.person_id is null""").params(days, lab.value()).update();
        jdbc.sql("""
                        update citizen_comment set written_at = written_at + interval :days day,
                            decided_at = decided_at + interval :days day, answered_at = answered_at + interval :days day
                        where lab_id = :lab and address = '' and decided_by_id is null""").param("days", days).param("lab", lab.value()).update();
        jdbc.sql("""
                        update forum_meeting set starts_at = starts_at + interval ? day
                        where lab_id = ? and announced_at is null""").params(days, lab.value()).update();
        events.publishEvent(new PublicChanged(lab));
    }

    private ZoneId zone(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new).draft().zone();
    }
}
