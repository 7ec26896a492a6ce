package org.medellinlab.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SettingsOfLabs extends JpaRepository<RegistrationSettings, UUID> {
    Optional<RegistrationSettings> findByLab(UUID lab);
}

interface WaitingPlaces extends JpaRepository<WaitingPlace, UUID> {
    Optional<WaitingPlace> findByInvitation(UUID invitation);

    /// Everybody who has not come yet, in the order of the line.
    List<WaitingPlace> findByLabOrderByQueuedAtAscIdAsc(UUID lab);

    @Query("select count(w) from WaitingPlace w where w.lab = :lab and w.offerUntil > :now")
    int offered(UUID lab, Instant now);
}
