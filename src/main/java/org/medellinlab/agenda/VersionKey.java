package org.medellinlab.agenda;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names a version of a lab's agenda, also in addresses: `draft`, `scheduled`, `r3`, `a-<id>`.
///
/// @param number of a release, else 0
/// @param alternative the alternative's identifier, for one of those only
public record VersionKey(Kind kind, int number, @Nullable UUID alternative) {

    public static final VersionKey DRAFT = new VersionKey(Kind.DRAFT, 0, null);
    public static final VersionKey SCHEDULED = new VersionKey(Kind.SCHEDULED, 0, null);
    private static final Pattern RELEASE = Pattern.compile("r([1-9]\\d{0,6})");
    private static final Pattern ALTERNATIVE = Pattern.compile("a-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /// What a version is.
    public enum Kind {
        /// What the organisers are working on.
        DRAFT,
        /// Frozen, and public at a time that has not come.
        SCHEDULED,
        /// Frozen and public, or public once.
        RELEASE,
        /// Put aside under a name; only organisers see it.
        ALTERNATIVE
    }

    public static VersionKey release(int number) {
        return new VersionKey(Kind.RELEASE, number, null);
    }

    public static VersionKey alternative(UUID id) {
        return new VersionKey(Kind.ALTERNATIVE, 0, id);
    }

    /// Nothing for words that name no version.
    public static Optional<VersionKey> parse(String text) {
        if (text.equals("draft")) {
            return Optional.of(DRAFT);
        }
        if (text.equals("scheduled")) {
            return Optional.of(SCHEDULED);
        }
        var release = RELEASE.matcher(text);
        if (release.matches()) {
            return Optional.of(release(Integer.parseInt(release.group(1))));
        }
        var alternative = ALTERNATIVE.matcher(text);
        return alternative.matches()
                ? Optional.of(alternative(UUID.fromString(alternative.group(1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return switch (kind) {
            case DRAFT -> "draft";
            case SCHEDULED -> "scheduled";
            case RELEASE -> "r" + number;
            case ALTERNATIVE -> "a-" + alternative;
        };
    }
}
