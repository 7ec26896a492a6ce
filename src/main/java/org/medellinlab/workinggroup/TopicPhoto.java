package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.files.FileId;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.PersonId;

/// A picture of the paper on which a topic was written down. One that was taken away can be brought back until it is
/// forgotten.
@Entity
@Table(name = "topic_photo")
class TopicPhoto extends Aggregate {

    @Column(name = "topic_id", nullable = false, updatable = false)
    private UUID topic;

    @Column(name = "file_id", nullable = false, updatable = false)
    private UUID file;

    @Column(name = "added_by_id")
    private @Nullable UUID addedBy;

    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected TopicPhoto() {}

    TopicPhoto(UUID id, UUID topic, FileId file, PersonId addedBy, Instant now) {
        super(id);
        this.topic = topic;
        this.file = file.value();
        this.addedBy = addedBy.value();
        addedAt = now;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    void bringBack() {
        removedAt = null;
    }

    boolean isThere() {
        return removedAt == null;
    }

    boolean isOf(UUID topic) {
        return this.topic.equals(topic);
    }

    FileId file() {
        return new FileId(file);
    }
}
