package org.medellinlab.agenda;

import java.util.List;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.References;
import org.springframework.stereotype.Component;

/// What was released names those who were needed by their identifiers, without foreign keys.
@Component
class AgendaReferences implements References {

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(DirectoryKind.PERSON, "agenda_release", "content"),
                new Column(DirectoryKind.SEAT, "agenda_release", "content"),
                new Column(DirectoryKind.PERSON, "agenda_alternative", "content"),
                new Column(DirectoryKind.SEAT, "agenda_alternative", "content"),
                new Column(DirectoryKind.PERSON, "agenda_scheduled", "content"),
                new Column(DirectoryKind.SEAT, "agenda_scheduled", "content"));
    }
}
