package org.medellinlab.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Registered extends JpaRepository<Participant, UUID> {
    @Query("select p from Participant p where p.lab = :lab order by p.id")
    List<Participant> ofLab(UUID lab);

    /// How many delegates come to the lab.
    @Query(
            "select count(p) from Participant p where p.lab = :lab and p.kind = org.medellinlab.registration.ParticipantKind.DELEGATE")
    int delegates(UUID lab);

    Optional<Participant> findByLabAndPersonAndKind(UUID lab, UUID person, ParticipantKind kind);
}
