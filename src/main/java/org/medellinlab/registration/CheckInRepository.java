package org.medellinlab.registration;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CheckInRepository extends JpaRepository<CheckInEntry, UUID> {
    List<CheckInEntry> findByLab(UUID lab);
}
