package org.medellinlab.sitevisit;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SiteVisits extends JpaRepository<SiteVisit, UUID> {
    List<SiteVisit> findByLabOrderByKey(UUID lab);
}

interface Departures extends JpaRepository<Departure, UUID> {
    @Query("select d from Departure d, SiteVisit v where d.visit = v.id and v.lab = :lab order by d.leavesAt, d.key")
    List<Departure> ofLab(UUID lab);
}

interface Bookings extends JpaRepository<Booking, UUID> {
    @Query("select b from Booking b, SiteVisit v where b.visit = v.id and v.lab = :lab and b.person = :person")
    List<Booking> of(UUID lab, UUID person);

    int deleteByDepartureAndPerson(UUID departure, UUID person);
}
