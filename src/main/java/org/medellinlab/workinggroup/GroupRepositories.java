package org.medellinlab.workinggroup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GroupMeetings extends JpaRepository<GroupMeeting, UUID> {
    Optional<GroupMeeting> findByCalendarKey(UUID key);

    List<GroupMeeting> findByGroupInOrderByStartsAtAscIdAsc(List<UUID> groups);
}

interface MeetingDecisions extends JpaRepository<MeetingDecision, UUID> {
    List<MeetingDecision> findByMeetingInOrderById(List<UUID> meetings);
}

interface GroupDocuments extends JpaRepository<GroupDocument, UUID> {

    int countByGroup(UUID group);

    List<GroupDocument> findByGroupInAndAddressIsNotNullAndRemovedAtIsNullOrderById(List<UUID> groups);
}
