package org.medellinlab.agenda;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// Something to read or see before or after an item: a file, or a link to what is elsewhere on the web.
///
/// @param title what it is called
/// @param link where it is, beginning with `https://` or `http://`; absent for a file
/// @param file absent for a link
/// @param team only for the team: no release holds it
public record ItemMaterial(
        LocalizedText title,
        @Nullable String link,
        @Nullable ItemFile file,
        boolean team) {

    static final int LINK_LENGTH = 500;

    /// A link for everybody.
    public ItemMaterial(LocalizedText title, String link) {
        this(title, link, null, false);
    }

    /// A file for everybody.
    public ItemMaterial(LocalizedText title, ItemFile file) {
        this(title, null, file, false);
    }

    public ItemMaterial onlyForTheTeam() {
        return new ItemMaterial(title, link, file, true);
    }

    /// Whether a browser may be sent there.
    boolean canBeOpened() {
        return link == null
                ? file != null
                : file == null && link.length() <= LINK_LENGTH && link.matches("https?://[^\\s\"'<>]+");
    }
}
