package org.medellinlab.commitment;

import java.util.List;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.References;
import org.springframework.stereotype.Component;

/// A promise half written on a node of the release before keeps its beneficiaries, and its seat, without foreign keys.
@Component
class FormerNoteReferences implements References {

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(DirectoryKind.ORGANISATION, "promise_note", "beneficiaries"),
                new Column(DirectoryKind.SEAT, "promise_note", "seat_id"));
    }
}
