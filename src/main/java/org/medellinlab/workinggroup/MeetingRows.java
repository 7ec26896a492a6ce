package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the meetings of a group: two statements, however many there are.
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
        var decided = decided(group);
        return jdbc.sql("select * from group_meeting where group_id = ? order by starts_at desc, id desc")
                .param(group)
                .query((rs, i) -> new MeetingSheet(
                        rs.getObject("id", UUID.class),
                        rs.getLong("version"),
                        rs.getObject("starts_at", LocalDateTime.class),
                        rs.getInt("minutes"),
                        rs.getString("place"),
                        rs.getString("agenda"),
                        rs.getString("minutes_text"),
                        rs.getBoolean("called_off"),
                        MeetingCalendar.address(installation, rs.getObject("calendar_key", UUID.class)),
                        decided.getOrDefault(rs.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<MeetingSheet.Decision>> decided(UUID group) {
        record Of(UUID meeting, MeetingSheet.Decision decision) {}
        return jdbc
                .sql("""
                        select d.meeting_id, d.id, d.words, d.seat_id, d.due_on from meeting_decision d
                        join group_meeting m on m.id = d.meeting_id where m.group_id = ? order by d.id""")
                .param(group)
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
