package org.medellinlab.agenda;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgendaAlternatives extends JpaRepository<AgendaAlternative, UUID> {
    List<AgendaAlternative> findByLabOrderByName(UUID lab);

    Optional<AgendaAlternative> findByLabAndName(UUID lab, String name);
}

interface ScheduledReleases extends JpaRepository<ScheduledRelease, UUID> {
    Optional<ScheduledRelease> findByLab(UUID lab);
}

interface AgendaNotices extends JpaRepository<AgendaNotice, UUID> {
    boolean existsByRelease(UUID release);
}
