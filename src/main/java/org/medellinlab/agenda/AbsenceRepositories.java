package org.medellinlab.agenda;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Absences extends JpaRepository<Absence, UUID> {
    List<Absence> findByLabOrderByDayAscStartsAsc(UUID lab);

    List<Absence> findByLabAndPersonOrderByDayAscStartsAsc(UUID lab, UUID person);

    List<Absence> findByLabAndVenueOrderByDayAscStartsAsc(UUID lab, UUID venue);
}

interface AvailabilityQuestions extends JpaRepository<AvailabilityAsked, UUID> {
    Optional<AvailabilityAsked> findByLabAndPerson(UUID lab, UUID person);

    List<AvailabilityAsked> findByLab(UUID lab);
}

interface ContactsOfVenues extends JpaRepository<VenueContact, UUID> {
    Optional<VenueContact> findByVenue(UUID venue);

    List<VenueContact> findByLab(UUID lab);
}

interface ItemOrders extends JpaRepository<ItemOrder, UUID> {
    List<ItemOrder> findByLabOrderById(UUID lab);
}
