package org.medellinlab.files;

import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/// Tells what a file is by its first bytes; the name only says which of several like ones: a spreadsheet, not a letter.
@Component
class FileTypes {

    private final Tika tika = new Tika();

    /// @return the media type: `application/pdf`
    String of(byte[] content, String name) {
        return tika.detect(content, name);
    }
}
