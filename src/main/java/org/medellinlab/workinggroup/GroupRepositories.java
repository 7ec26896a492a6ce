package org.medellinlab.workinggroup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GroupMeetings extends JpaRepository<GroupMeeting, UUID> {
    Optional<GroupMeeting> findByCalendarKey(UUID key);
}

interface MeetingDecisions extends JpaRepository<MeetingDecision, UUID> {}

interface GroupDocuments extends JpaRepository<GroupDocument, UUID> {}
