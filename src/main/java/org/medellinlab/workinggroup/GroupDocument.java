package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Refused;

/// A document of a group that lies somewhere on the web.
@Entity
@Table(name = "group_document")
class GroupDocument extends Aggregate {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_ADDRESS = 1000;

    @Column(name = "group_id", nullable = false, updatable = false)
    private UUID group;

    @Column(name = "title", nullable = false)
    private String title;

    @Column(name = "address", nullable = false)
    private String address;

    protected GroupDocument() {}

    GroupDocument(UUID group, String title, String address) {
        this.group = group;
        this.title = TypedWords.line(title, LONGEST_TITLE, "workinggroup.refused.no-document");
        this.address = checked(TypedWords.optionalLine(address, LONGEST_ADDRESS));
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

    boolean isOf(UUID group) {
        return this.group.equals(group);
    }
}
