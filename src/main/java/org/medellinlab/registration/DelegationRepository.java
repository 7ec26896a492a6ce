package org.medellinlab.registration;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DelegationRepository extends JpaRepository<Delegation, UUID> {
    List<Delegation> findByLab(UUID lab);
}
