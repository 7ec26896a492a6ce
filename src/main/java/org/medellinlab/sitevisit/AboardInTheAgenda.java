package org.medellinlab.sitevisit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.agenda.Engagement;
import org.medellinlab.agenda.Engagements;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Those aboard a departure, and its guide, are under way from its leaving until it is expected back.
@Component
class AboardInTheAgenda implements Engagements {

    private final VisitTables tables;
    private final JdbcClient jdbc;

    AboardInTheAgenda(VisitTables tables, JdbcClient jdbc) {
        this.tables = tables;
        this.jdbc = jdbc;
    }

    @Override
    public List<Engagement> of(LabId lab) {
        var aboard = aboard(lab);
        return tables.ofLab(lab, true).stream()
                .flatMap(visit -> visit.departures().stream()
                        .filter(departure -> aboard.containsKey(departure.id()))
                        .map(departure -> new Engagement(
                                visit.agendaItem(),
                                visit.title(),
                                departure.leavesAt(),
                                departure.backAt(),
                                aboard.getOrDefault(departure.id(), Set.of()))))
                .toList();
    }

    private Map<UUID, Set<UUID>> aboard(LabId lab) {
        var aboard = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("""
                        select b.departure_id, b.person_id from booking b join site_visit v on v.id = b.visit_id
                        where v.lab_id = :lab
                        union select d.id, d.guide_id from departure d join site_visit v on v.id = d.visit_id
                        where v.lab_id = :lab and d.guide_id is not null""").param("lab", lab.value()).query(rs -> {
            aboard.computeIfAbsent(rs.getObject(1, UUID.class), first -> new HashSet<>())
                    .add(rs.getObject(2, UUID.class));
        });
        return aboard;
    }
}
