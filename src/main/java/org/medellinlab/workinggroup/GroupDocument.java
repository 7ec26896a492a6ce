package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.files.FileId;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;

/// A document of a group: a page somewhere on the web, or a file that was handed in. One that was taken away can be
/// brought back until it is forgotten.
@Entity
@Table(name = "group_document")
class GroupDocument extends Aggregate {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_ADDRESS = 1000;

    @Column(name = "group_id", nullable = false, updatable = false)
    private UUID group;

    @Column(name = "title", nullable = false)
    private String title;

    @Column(name = "address")
    private @Nullable String address;

    @Column(name = "file_id")
    private @Nullable UUID file;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience", nullable = false)
    private DocumentAudience audience;

    @Column(name = "added_by_id")
    private @Nullable UUID addedBy;

    @Column(name = "added_at")
    private @Nullable Instant addedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected GroupDocument() {}

    /// @param file a page of the web when absent
    GroupDocument(UUID group, DocumentDraft draft, @Nullable FileId file, @Nullable PersonId by, Instant now) {
        super(draft.id());
        this.group = group;
        title = TypedWords.line(draft.title(), LONGEST_TITLE, "workinggroup.refused.no-document");
        address = file == null ? checked(TypedWords.optionalLine(draft.address(), LONGEST_ADDRESS)) : null;
        this.file = file == null ? null : file.value();
        audience = draft.audience();
        addedBy = by == null ? null : by.value();
        addedAt = now;
    }

    /// Pages of the web and nothing else: what a click opens must not run here.
    private static String checked(@Nullable String address) {
        try {
            var uri = URI.create(address == null ? "" : address);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri.toString();
            }
        } catch (IllegalArgumentException notOne) {
            // said below
        }
        throw new Refused("workinggroup.refused.address");
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

    /// Calls it otherwise, for others.
    void call(String title, DocumentAudience audience) {
        this.title = TypedWords.line(title, LONGEST_TITLE, "workinggroup.refused.no-document");
        this.audience = audience;
    }

    ShelfInFile.Document inFile(String group) {
        return new ShelfInFile.Document(group, title, page(), audience == DocumentAudience.GROUP ? null : audience);
    }

    UUID group() {
        return group;
    }

    /// The address of one that is a page.
    String page() {
        return Objects.requireNonNull(address);
    }

    boolean isOf(UUID group) {
        return this.group.equals(group);
    }

    boolean isPublic() {
        return audience == DocumentAudience.PUBLIC;
    }

    @Nullable
    FileId file() {
        return file == null ? null : new FileId(file);
    }
}
