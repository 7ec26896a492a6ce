package org.medellinlab.workinggroup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GroupSendings extends JpaRepository<GroupSending, UUID> {
    List<GroupSending> findByThing(UUID thing);

    Optional<GroupSending> findFirstByThingOrderByAskedAtDesc(UUID thing);
}
