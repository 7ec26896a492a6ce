package org.medellinlab.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StayTravels extends JpaRepository<StayTravel, UUID> {
    Optional<StayTravel> findByLabAndPerson(UUID lab, UUID person);

    List<StayTravel> findByLab(UUID lab);
}

interface LodgingRepository extends JpaRepository<Lodging, UUID> {}

interface LodgingRooms extends JpaRepository<LodgingRoom, UUID> {
    boolean existsByLodging(UUID lodging);

    boolean existsByLodgingAndNameAndIdNot(UUID lodging, String name, UUID id);
}

interface BedStays extends JpaRepository<BedStay, UUID> {
    List<BedStay> findByLab(UUID lab);

    List<BedStay> findByRoom(UUID room);

    List<BedStay> findByLabAndPerson(UUID lab, UUID person);
}
