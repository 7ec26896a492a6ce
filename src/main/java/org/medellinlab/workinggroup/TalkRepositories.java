package org.medellinlab.workinggroup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface GroupPolls extends JpaRepository<GroupPoll, UUID> {
    @Query("select p from GroupPoll p left join fetch p.days where p.id = :id")
    Optional<GroupPoll> findWithDaysById(UUID id);

    @Query("select distinct p from GroupPoll p left join fetch p.days where p.group in :groups order by p.id")
    List<GroupPoll> findWithDaysByGroupIn(List<UUID> groups);
}

interface PollAnswers extends JpaRepository<PollAnswer, UUID> {
    Optional<PollAnswer> findByPollAndPerson(UUID poll, UUID person);

    List<PollAnswer> findByPollInOrderById(List<UUID> polls);
}

interface GroupPosts extends JpaRepository<GroupPost, UUID> {}

interface GroupQuiets extends JpaRepository<GroupQuiet, UUID> {
    Optional<GroupQuiet> findByGroupAndPerson(UUID group, UUID person);

    List<GroupQuiet> findByGroup(UUID group);
}
