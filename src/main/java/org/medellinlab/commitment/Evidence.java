package org.medellinlab.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What shows that an update is true: a page to read, or a file.
///
/// @param title what it is, in the words of who tells, at most 300 characters
/// @param link an address of the web; absent for a file
/// @param carries set when it is institutional: it carries the promise past the mandate
@Embeddable
public record Evidence(
        @Column(name = "title", nullable = false) String title,

        @Column(name = "link") @Nullable String link,

        @Column(name = "file_id") @Nullable UUID file,

        @Enumerated(EnumType.STRING) @Column(name = "carries") @Nullable
        Carrier carries) {

    public static final int LONGEST_TITLE = 300;
    static final int LONGEST_LINK = 2000;

    /// Where everybody reads a file of a promise that is public.
    public static String path(String lab, String commitment, UUID file) {
        return "/labs/" + lab + "/commitments/" + commitment + "/evidence/" + file;
    }

    /// Whether the link can be opened by anybody: an address of the web and nothing that runs.
    boolean canBeOpened() {
        if (link == null || link.length() > LONGEST_LINK) {
            return file != null;
        }
        try {
            var address = URI.create(link);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && link.chars().allMatch(c -> c > 32 && c < 127);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
