package org.medellinlab.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.util.ProxyUtils;

/// What every aggregate has: an identifier given at birth and a version that makes a lost update impossible.
@MappedSuperclass
public abstract class Aggregate {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id = Ids.next();

    @Version
    @Column(name = "version", nullable = false)
    private @Nullable Long version;

    protected Aggregate() {}

    protected Aggregate(UUID id) {
        this.id = id;
    }

    public UUID uuid() {
        return id;
    }

    /// Counts the changes; 0 for what has not changed since it was made.
    public long version() {
        return version == null ? 0 : version;
    }

    /// Whether the trail of changes tells of this thing: always, unless that would tell who an anonymous person is.
    public boolean leavesATrace() {
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Aggregate that
                        && ProxyUtils.getUserClass(this).equals(ProxyUtils.getUserClass(that))
                        && uuid().equals(that.uuid()));
    }

    @Override
    public int hashCode() {
        return uuid().hashCode();
    }
}
