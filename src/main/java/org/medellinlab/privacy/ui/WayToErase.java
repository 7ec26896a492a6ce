package org.medellinlab.privacy.ui;

import java.util.List;
import java.util.Optional;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SheetPart;
import org.medellinlab.shared.SheetPartSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// From a person's sheet to their erasure, for the network office.
@Component
class WayToErase implements SheetPartSource {

    private final CurrentActor actors;
    private final Messages messages;
    private final JdbcClient jdbc;

    WayToErase(CurrentActor actors, Messages messages, JdbcClient jdbc) {
        this.actors = actors;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<SheetPart> part(DirectoryKind.Thing thing, Language reader) {
        if (thing.kind() != DirectoryKind.PERSON || !actors.mayKeepDirectory()) {
            return Optional.empty();
        }
        return jdbc.sql("select person_key from person where id = ? and erased_at is null")
                .param(thing.id())
                .query(String.class)
                .optional()
                .map(key -> new SheetPart(
                        messages.get(reader, "privacy.of.privacy"),
                        List.of(new SheetPart.Line(
                                messages.get(reader, "privacy.office.heading"), "", "people/" + key + "/erase"))));
    }
}
