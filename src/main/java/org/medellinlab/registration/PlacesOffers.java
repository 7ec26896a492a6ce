package org.medellinlab.registration;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlacesOffers extends JpaRepository<PlacesOffer, UUID> {

    @EntityGraph(attributePaths = "proposals")
    List<PlacesOffer> findByLabOrderByOfferedAtDesc(UUID lab);

    boolean existsByLabAndOrganisationAndContactAddressAndState(
            UUID lab, UUID organisation, String contactAddress, PlacesState state);
}
