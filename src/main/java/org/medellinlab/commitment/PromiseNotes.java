package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what somebody has typed of a promise that is not made yet, so that a lost page loses no word. One for each
/// person and lab; nobody else sees it.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class PromiseNotes {

    /// What has been typed so far.
    ///
    /// @param id will be the promise's
    public record PromiseNote(
            UUID id,
            @Nullable UUID group,
            @Nullable SeatId seat,
            String words,
            @Nullable Horizon horizon,
            @Nullable LocalDate due,
            List<OrganisationId> beneficiaries,
            String knownBy,
            PromiseExtras extras,
            List<UUID> lessons) {}

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;
    private final CurrentActor actors;

    PromiseNotes(JdbcClient jdbc, CurrentActor actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    public void keep(LabId lab, PromiseNote note) {
        var to = note.beneficiaries().stream().map(OrganisationId::toString).collect(Collectors.joining(","));
        var lessons = note.lessons().stream().map(UUID::toString).collect(Collectors.joining(","));
        var extras = note.extras();
        jdbc.sql("""
                        insert into promise_note
                            (person_id, lab_id, id, group_id, seat_id, words, horizon, due, beneficiaries, known_by,
                            kind, resources, risks, visibility, reach, lessons)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update id = values(id), group_id = values(group_id),
                            seat_id = values(seat_id), words = values(words), horizon = values(horizon),
                            due = values(due), beneficiaries = values(beneficiaries), known_by = values(known_by),
                            kind = values(kind), resources = values(resources), risks = values(risks),
                            visibility = values(visibility), reach = values(reach), lessons = values(lessons)
                        """)
                .param(actors.required().person().value())
                .param(lab.value())
                .param(note.id())
                .param(note.group())
                .param(note.seat() == null ? null : note.seat().value())
                .param(note.words())
                .param(note.horizon() == null ? null : note.horizon().name())
                .param(note.due())
                .param(to)
                .param(note.knownBy())
                .param(extras.kind() == null ? null : extras.kind().name())
                .param(TEXT.convertToDatabaseColumn(extras.resources()))
                .param(TEXT.convertToDatabaseColumn(extras.risks()))
                .param(extras.visibility().name())
                .param(extras.reach().name())
                .param(lessons)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<PromiseNote> mine(LabId lab) {
        return jdbc.sql("select * from promise_note where person_id = ? and lab_id = ?")
                .params(actors.required().person().value(), lab.value())
                .query((rs, i) -> note(rs))
                .optional();
    }

    public void forget(LabId lab) {
        jdbc.sql("delete from promise_note where person_id = ? and lab_id = ?")
                .params(actors.required().person().value(), lab.value())
                .update();
    }

    private static PromiseNote note(ResultSet rs) throws SQLException {
        var seat = rs.getObject("seat_id", UUID.class);
        var horizon = rs.getString("horizon");
        return new PromiseNote(
                rs.getObject("id", UUID.class),
                rs.getObject("group_id", UUID.class),
                seat == null ? null : new SeatId(seat),
                rs.getString("words"),
                horizon == null ? null : Horizon.valueOf(horizon),
                rs.getObject("due", LocalDate.class),
                ids(rs, "beneficiaries").map(OrganisationId::new).toList(),
                rs.getString("known_by"),
                CommitmentQuery.extras(rs),
                ids(rs, "lessons").toList());
    }

    private static Stream<UUID> ids(ResultSet rs, String column) throws SQLException {
        return Stream.of(rs.getString(column).split(","))
                .filter(id -> !id.isBlank())
                .map(UUID::fromString);
    }
}
