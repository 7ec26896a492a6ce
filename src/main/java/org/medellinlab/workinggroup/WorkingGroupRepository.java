package org.medellinlab.workinggroup;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkingGroupRepository extends JpaRepository<WorkingGroup, UUID> {
    List<WorkingGroup> findByLabOrderByNumber(UUID lab);
}
