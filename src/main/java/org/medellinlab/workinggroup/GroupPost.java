package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;

/// What somebody says to the group. It stands on the page at once and goes out by mail after a while, in which those
/// who lead can hold it.
@Entity
@Table(name = "group_post")
class GroupPost extends Aggregate {

    static final int LONGEST = 5000;

    @Column(name = "group_id", nullable = false, updatable = false)
    private UUID group;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Discreet
    @Column(name = "words", nullable = false, updatable = false)
    private String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false, updatable = false)
    private Language language;

    @Column(name = "posted_at", nullable = false, updatable = false)
    private Instant postedAt;

    protected GroupPost() {}

    GroupPost(UUID id, UUID group, PersonId person, String words, Language language, Instant now) {
        super(id);
        this.group = group;
        this.person = person.value();
        this.words = TypedWords.text(words, LONGEST);
        if (this.words.isEmpty()) {
            throw new Refused("workinggroup.refused.no-post");
        }
        this.language = language;
        postedAt = now;
    }

    boolean isOf(UUID group) {
        return this.group.equals(group);
    }

    boolean isBy(PersonId who) {
        return person.equals(who.value());
    }

    String words() {
        return words;
    }

    UUID person() {
        return person;
    }
}
