package org.medellinlab.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Labs extends JpaRepository<Lab, UUID> {
    Optional<Lab> findBySlug(String slug);
}

interface Venues extends JpaRepository<Venue, UUID> {
    List<Venue> findByLabOrderByKey(UUID lab);
}

interface TravelTimes extends JpaRepository<TravelTime, UUID> {
    @Query("select t from TravelTime t, Venue v where t.from = v.id and v.lab = :lab order by t.id")
    List<TravelTime> ofLab(UUID lab);
}

interface Holidays extends JpaRepository<Holiday, UUID> {
    List<Holiday> findByCityAndDayBetweenOrderByDay(UUID city, LocalDate first, LocalDate last);
}
