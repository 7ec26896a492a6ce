package org.medellinlab.agenda;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Tracks extends JpaRepository<Track, UUID> {
    List<Track> findByLabOrderByPosition(UUID lab);
}

interface AgendaItems extends JpaRepository<AgendaItem, UUID> {
    /// With its people, in one question, which stays translated: that of several is made anew each time.
    @Query("select i from AgendaItem i left join fetch i.people where i.id = :id")
    Optional<AgendaItem> withPeople(UUID id);

    /// With their people, in one question.
    @Query("select i from AgendaItem i left join fetch i.people where i.id in :ids")
    List<AgendaItem> withPeople(Collection<UUID> ids);

    List<AgendaItem> findByLabOrderByDayAscStartsAscEndsAscKeyAsc(UUID lab);
}

interface AgendaReleases extends JpaRepository<AgendaRelease, UUID> {
    List<AgendaRelease> findByLabOrderByNumber(UUID lab);

    Optional<AgendaRelease> findFirstByLabOrderByNumberDesc(UUID lab);

    Optional<AgendaRelease> findFirstByLabOrderByNumber(UUID lab);

    Optional<AgendaRelease> findByLabAndNumber(UUID lab, int number);

    boolean existsByLabAndName(UUID lab, String name);
}

interface Attendances extends JpaRepository<Attendance, UUID> {
    @Query("select a from Attendance a join AgendaItem i on i.id = a.item where i.lab = ?1 order by a.id")
    List<Attendance> ofLab(UUID lab);

    List<Attendance> findByItem(UUID item);
}
