package org.medellinlab.workinggroup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Refused;

/// The question which day suits for the next meeting. The hours are local to the lab.
@Entity
@Table(name = "group_poll")
class GroupPoll extends Aggregate {

    static final int MOST = 10;

    @Column(name = "group_id", nullable = false, updatable = false)
    private UUID group;

    @Column(name = "minutes", nullable = false)
    private int minutes;

    @Column(name = "words")
    private @Nullable String words;

    @Column(name = "is_open", nullable = false)
    private boolean open;

    @Column(name = "meeting_id")
    private @Nullable UUID meeting;

    @ElementCollection
    @CollectionTable(name = "group_poll_option", joinColumns = @JoinColumn(name = "poll_id"))
    @OrderColumn(name = "position")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    @Column(name = "starts_at", nullable = false)
    private List<LocalDateTime> days = new ArrayList<>();

    protected GroupPoll() {}

    GroupPoll(UUID id, UUID group, List<LocalDateTime> days, int minutes, @Nullable String words) {
        super(id);
        if (days.size() < 2 || days.size() > MOST) {
            throw new Refused("workinggroup.refused.poll-days", MOST);
        }
        if (minutes < 5 || minutes > 720) {
            throw new Refused("workinggroup.refused.minutes");
        }
        this.group = group;
        this.minutes = minutes;
        this.words = TypedWords.optionalText(words, 1000);
        this.days.addAll(days.stream().distinct().sorted().toList());
        open = true;
    }

    /// @return the meeting on the day that was chosen
    MeetingDraft settle(int option, UUID id, @Nullable String place) {
        if (!open) {
            throw new Refused("workinggroup.refused.poll-closed");
        }
        open = false;
        return new MeetingDraft(id, days.get(option), minutes, place, words);
    }

    void became(UUID meeting) {
        this.meeting = meeting;
    }

    void callOff() {
        open = false;
    }

    boolean isOf(UUID group) {
        return this.group.equals(group);
    }

    boolean isOpen() {
        return open;
    }

    UUID group() {
        return group;
    }

    List<LocalDateTime> days() {
        return List.copyOf(days);
    }

    int minutes() {
        return minutes;
    }

    @Nullable
    String words() {
        return words;
    }
}
