package org.medellinlab.registration;

import java.util.List;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.References;
import org.springframework.stereotype.Component;

/// A letter half written keeps whom its writer took off the list, without foreign keys.
@Component
class LetterReferences implements References {

    @Override
    public List<Column> columns() {
        return List.of(new Column(DirectoryKind.PERSON, "letter_draft", "left_out"));
    }
}
