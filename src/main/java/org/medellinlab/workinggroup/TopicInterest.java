package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.PersonId;

/// That somebody wants to come to a topic, or came.
@Entity
@Table(name = "topic_interest")
class TopicInterest extends Aggregate {

    @Column(name = "topic_id", nullable = false, updatable = false)
    private UUID topic;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "interested", nullable = false)
    private boolean interested;

    @Column(name = "came", nullable = false)
    private boolean came;

    protected TopicInterest() {}

    TopicInterest(UUID topic, PersonId person) {
        this.topic = topic;
        this.person = person.value();
    }

    UUID topic() {
        return topic;
    }

    UUID person() {
        return person;
    }

    boolean isInterested() {
        return interested;
    }

    boolean hasCome() {
        return came;
    }

    void interested(boolean wants) {
        interested = wants;
    }

    void came(boolean was) {
        came = was;
    }
}
