package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What everybody may know of the life of a lab's groups: the documents that are for all, when
/// they met, that they have closed.
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class PublicGroups {

    private final WorkingGroups groups;
    private final GroupDocuments documents;
    private final DocumentRows rows;
    private final KeepingFiles files;
    private final LabReading labs;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublicGroups(
            WorkingGroups groups,
            GroupDocuments documents,
            DocumentRows rows,
            KeepingFiles files,
            LabReading labs,
            JdbcClient jdbc,
            Clock clock) {
        this.groups = groups;
        this.documents = documents;
        this.rows = rows;
        this.files = files;
        this.labs = labs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One statement for all groups of the lab.
    public List<DocumentRow> documents(LabId lab) {
        return rows.inPublic(lab);
    }

    /// What happened, in no order: two statements for all groups of the lab. A meeting counts when something was
    /// written
    /// down of it; the words stay with the group.
    public List<GroupFact> facts(LabId lab) {
        return labs.sheet(lab).map(sheet -> facts(lab, sheet.draft().zone())).orElse(List.of());
    }

    private List<GroupFact> facts(LabId lab, ZoneId zone) {
        var now = LocalDateTime.now(clock.withZone(zone));
        var facts = new ArrayList<>(jdbc.sql("""
                        select m.id, m.group_id, m.starts_at, count(d.id) as decided, m.minutes_text is not null as told
                        from group_meeting m join working_group g on g.id = m.group_id
                        left join meeting_decision d on d.meeting_id = m.id
                        where g.lab_id = ? and not m.called_off and m.starts_at < ?
                        group by m.id having told or decided > 0""")
                .params(lab.value(), now)
                .query((rs, i) -> {
                    var starts = rs.getObject(3, LocalDateTime.class);
                    return new GroupFact(
                            rs.getObject(1, UUID.class),
                            rs.getObject(2, UUID.class),
                            GroupFact.Kind.MET,
                            starts.atZone(zone).toInstant(),
                            starts.toLocalDate(),
                            rs.getInt(4),
                            null);
                })
                .list());
        facts.addAll(jdbc.sql("""
                        select id, closed_on, close_reason from working_group
                        where lab_id = ? and state = 'CLOSED' and closed_on is not null and close_reason is not null""")
                .param(lab.value())
                .query((rs, i) -> {
                    var on = rs.getObject(2, LocalDate.class);
                    var id = rs.getObject(1, UUID.class);
                    return new GroupFact(
                            id,
                            id,
                            GroupFact.Kind.CLOSED,
                            on.atTime(LocalTime.NOON).atZone(zone).toInstant(),
                            on,
                            0,
                            CloseReason.valueOf(rs.getString(3)));
                })
                .list());
        return facts;
    }

    /// @param group its key or its identifier
    /// @return nothing for what is not, or no longer, for everybody
    public Optional<FileContent> open(LabId lab, String group, UUID document) {
        return groups.group(lab, group)
                .flatMap(of -> documents.findById(document).filter(found -> found.isOf(of.id())))
                .filter(found -> found.isPublic() && found.isThere())
                .flatMap(found -> Optional.ofNullable(found.file()))
                .flatMap(files::content);
    }
}
