package org.medellinlab.workinggroup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OpenTopics extends JpaRepository<OpenTopic, UUID> {
    List<OpenTopic> findByLabOrderByNumber(UUID lab);

    Optional<OpenTopic> findBySlotAndPlace(UUID slot, UUID place);

    @Query("select coalesce(max(t.number), 0) from OpenTopic t where t.lab = :lab")
    int lastNumber(UUID lab);
}

interface OpenSlots extends JpaRepository<OpenSlot, UUID> {
    List<OpenSlot> findByLab(UUID lab);
}

interface OpenPlaces extends JpaRepository<OpenPlace, UUID> {
    boolean existsByLabAndName(UUID lab, String name);

    List<OpenPlace> findByLab(UUID lab);
}

interface TopicInterests extends JpaRepository<TopicInterest, UUID> {
    Optional<TopicInterest> findByTopicAndPerson(UUID topic, UUID person);

    List<TopicInterest> findByTopicInOrderById(List<UUID> topics);
}

interface ProceedingsRepository extends JpaRepository<Proceedings, UUID> {
    Optional<Proceedings> findByTopic(UUID topic);

    List<Proceedings> findByTopicIn(List<UUID> topics);
}

interface TopicPhotoRepository extends JpaRepository<TopicPhoto, UUID> {

    int countByTopic(UUID topic);
}

interface TopicSteps extends JpaRepository<TopicStep, UUID> {
    List<TopicStep> findByTopicOrderById(UUID topic);

    List<TopicStep> findByTopicInOrderById(List<UUID> topics);
}
