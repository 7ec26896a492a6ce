package org.medellinlab.lab;

import java.util.List;
import java.util.stream.Stream;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.References;
import org.springframework.stereotype.Component;

/// A form half written keeps whom and what was chosen in it by their identifiers, without foreign keys.
@Component
class NoteReferences implements References {

    @Override
    public List<Column> columns() {
        return Stream.of(DirectoryKind.values())
                .map(kind -> new Column(kind, "kept_note", "content"))
                .toList();
    }
}
