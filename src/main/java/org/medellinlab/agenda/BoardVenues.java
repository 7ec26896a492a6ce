package org.medellinlab.agenda;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which places stand as columns of the organisers' board before anything is in them. A lab with few places shows them
/// all; of many the organisers of a lab choose together.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class BoardVenues {

    /// So many places are all shown.
    public static final int FEW = 8;

    private final JdbcClient jdbc;

    BoardVenues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Set<UUID> of(LabId lab) {
        return new LinkedHashSet<>(jdbc.sql("select venue_id from agenda_board_venue where lab_id = ?")
                .param(lab.value())
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list());
    }

    /// Those and no others; places of another lab are passed over.
    public void show(LabId lab, Set<UUID> venues) {
        jdbc.sql("delete from agenda_board_venue where lab_id = ?")
                .param(lab.value())
                .update();
        if (!venues.isEmpty()) {
            jdbc.sql("""
                            insert into agenda_board_venue (lab_id, venue_id)
                            select lab_id, id from venue where lab_id = :lab and id in (:venues)""").param("lab", lab.value()).param("venues", venues).update();
        }
    }
}
