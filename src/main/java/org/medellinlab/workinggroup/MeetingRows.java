package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the meetings of groups: two statements, however many there are.
@Component
class MeetingRows {

    private final Installation installation;
    private final JdbcClient jdbc;

    MeetingRows(Installation installation, JdbcClient jdbc) {
        this.installation = installation;
        this.jdbc = jdbc;
    }

    /// The latest first.
    List<MeetingSheet> of(UUID group) {
        return read("m.group_id = ?", group).getOrDefault(group, List.of());
    }

    /// Of all groups of a lab, by group.
    Map<UUID, List<MeetingSheet>> inLab(LabId lab) {
        return read("m.group_id in (select id from working_group where lab_id = ?)", lab.value());
    }

    /// @param which a condition on the table of meetings called `m`, with one parameter
    private Map<UUID, List<MeetingSheet>> read(String which, UUID id) {
        record Of(UUID group, MeetingSheet meeting) {}
        var decided = decided(which, id);
        return jdbc
                .sql("select * from group_meeting m where " + which + " order by m.starts_at desc, m.id desc")
                .param(id)
                .query((rs, i) -> new Of(
                        rs.getObject("group_id", UUID.class),
                        new MeetingSheet(
                                rs.getObject("id", UUID.class),
                                rs.getLong("version"),
                                rs.getObject("starts_at", LocalDateTime.class),
                                rs.getInt("minutes"),
                                rs.getString("place"),
                                rs.getString("agenda"),
                                rs.getString("minutes_text"),
                                rs.getBoolean("called_off"),
                                MeetingCalendar.address(installation, rs.getObject("calendar_key", UUID.class)),
                                decided.getOrDefault(rs.getObject("id", UUID.class), List.of()))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::group, Collectors.mapping(Of::meeting, Collectors.toList())));
    }

    private Map<UUID, List<MeetingSheet.Decision>> decided(String which, UUID of) {
        record Of(UUID meeting, MeetingSheet.Decision decision) {}
        return jdbc
                .sql("select d.meeting_id, d.id, d.words, d.seat_id, d.due_on from meeting_decision d"
                        + " join group_meeting m on m.id = d.meeting_id where " + which + " order by d.id")
                .param(of)
                .query((rs, i) -> {
                    var seat = rs.getObject(4, UUID.class);
                    return new Of(
                            rs.getObject(1, UUID.class),
                            new MeetingSheet.Decision(
                                    rs.getObject(2, UUID.class),
                                    rs.getString(3),
                                    seat == null ? null : new SeatId(seat),
                                    rs.getObject(5, LocalDate.class)));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::meeting, Collectors.mapping(Of::decision, Collectors.toList())));
    }
}
