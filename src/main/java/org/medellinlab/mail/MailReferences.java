package org.medellinlab.mail;

import java.util.List;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.References;
import org.springframework.stereotype.Component;

/// Mail knows people and seats by their identifiers alone.
@Component
class MailReferences implements References {

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(DirectoryKind.PERSON, "mail_message", "person_id"),
                new Column(DirectoryKind.PERSON, "action_link", "person_id"),
                new Column(DirectoryKind.SEAT, "action_link", "seat_id"),
                new Column(DirectoryKind.SEAT, "action_link", "thing_id"));
    }
}
