package org.medellinlab.workinggroup;

import java.util.List;
import java.util.Optional;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people of a lab see of its Open Space.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.takesPartIn(#lab)")
public class OpenSpaceReading {

    /// Somebody who takes part in the lab.
    public record Participant(PersonId person, String name) {}

    private final OpenSpaceRows rows;
    private final ProceedingsRows proceedings;
    private final CurrentActor actors;
    private final JdbcClient jdbc;

    OpenSpaceReading(OpenSpaceRows rows, ProceedingsRows proceedings, CurrentActor actors, JdbcClient jdbc) {
        this.rows = rows;
        this.proceedings = proceedings;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    public OpenSpaceBoard board(LabId lab) {
        return rows.board(lab, actors.required().person());
    }

    /// What was said in a topic, and who does what next.
    ///
    /// @param number the topic's, as it stands on its card
    public Optional<ProceedingsSheet> proceedings(LabId lab, int number) {
        var actor = actors.required();
        return rows.board(lab, actor.person()).topics().stream()
                .filter(topic -> topic.number() == number)
                .findFirst()
                .map(topic -> proceedings.sheet(lab, topic, actor));
    }

    /// Everybody who may be named in a topic: as who invites, who came, who does something next.
    public List<Participant> people(LabId lab) {
        return jdbc.sql("""
                        select distinct p.id, p.name from person p join participant r on r.person_id = p.id
                        where r.lab_id = ? order by p.name, p.id""")
                .param(lab.value())
                .query((rs, i) -> new Participant(new PersonId(rs.getObject(1, java.util.UUID.class)), rs.getString(2)))
                .list();
    }
}
