package org.medellinlab.agenda;

import org.medellinlab.shared.LocalizedText;

/// Something to read or see before or after an item, elsewhere on the web.
///
/// @param title what it is called
/// @param link where it is, beginning with `https://` or `http://`
public record ItemMaterial(LocalizedText title, String link) {

    static final int LINK_LENGTH = 500;

    /// Whether a browser may be sent there.
    boolean isSafe() {
        return link.length() <= LINK_LENGTH && link.matches("https?://[^\\s\"'<>]+");
    }
}
