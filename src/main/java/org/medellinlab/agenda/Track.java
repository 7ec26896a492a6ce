package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;

@Entity
@Table(name = "track")
class Track extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "track_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "name", nullable = false)
    private LocalizedText name;

    protected Track() {}

    Track(UUID lab, TrackDraft draft, int position) {
        this.lab = lab;
        key = draft.key();
        revise(draft, position);
    }

    Track(UUID id, UUID lab, TrackDraft draft, int position) {
        super(id);
        this.lab = lab;
        key = draft.key();
        revise(draft, position);
    }

    final void revise(TrackDraft draft, int position) {
        name = draft.name();
        this.position = position;
    }

    void call(LocalizedText another) {
        name = another;
    }

    void stand(int another) {
        position = another;
    }

    TrackDraft draft() {
        return new TrackDraft(key, name);
    }

    UUID lab() {
        return lab;
    }

    int position() {
        return position;
    }
}
