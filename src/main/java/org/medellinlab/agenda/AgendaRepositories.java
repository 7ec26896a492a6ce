package org.medellinlab.agenda;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Tracks extends JpaRepository<Track, UUID> {
    List<Track> findByLabOrderByPosition(UUID lab);
}

interface AgendaItems extends JpaRepository<AgendaItem, UUID> {
    List<AgendaItem> findByLabOrderByDayAscStartsAscEndsAscKeyAsc(UUID lab);
}

interface AgendaReleases extends JpaRepository<AgendaRelease, UUID> {
    List<AgendaRelease> findByLabOrderByNumber(UUID lab);

    Optional<AgendaRelease> findFirstByLabOrderByNumberDesc(UUID lab);

    Optional<AgendaRelease> findFirstByLabOrderByNumber(UUID lab);

    Optional<AgendaRelease> findByLabAndNumber(UUID lab, int number);

    boolean existsByLabAndName(UUID lab, String name);
}
