package org.medellinlab.agenda;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SheetPart;
import org.medellinlab.shared.SheetPartSource;
import org.medellinlab.shared.SpokenDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What comes next in the labs a seat takes part in, from their released agendas: whoever comes to the seat is expected
/// there.
@Component
class AgendaOnSheets implements SheetPartSource {

    private static final int MOST = 12;

    private final AgendaReading reading;
    private final LabLocator labs;
    private final JdbcClient jdbc;
    private final Messages messages;
    private final Clock clock;

    AgendaOnSheets(AgendaReading reading, LabLocator labs, JdbcClient jdbc, Messages messages, Clock clock) {
        this.reading = reading;
        this.labs = labs;
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<SheetPart> part(DirectoryKind.Thing thing, Language reader) {
        if (thing.kind() != DirectoryKind.SEAT) {
            return Optional.empty();
        }
        var ids = new HashSet<>(jdbc.sql("select lab_id from participant where seat_id = ?")
                .param(thing.id())
                .query(UUID.class)
                .list());
        var lines = labs.everywhere().stream()
                .filter(lab -> ids.contains(lab.id().value()) && !lab.lastDay().isBefore(lab.today(clock)))
                .flatMap(lab -> reading.released(lab.id()).stream()
                        .flatMap(agenda -> agenda.items().stream()
                                .filter(item -> !item.endsAt().isBefore(lab.now(clock)))
                                .map(item -> line(lab, item, reader))))
                .limit(MOST)
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetPart(messages.get(reader, "handover.next"), lines));
    }

    private static SheetPart.Line line(LabHere lab, AgendaItemRow item, Language reader) {
        return new SheetPart.Line(
                item.title().in(reader),
                SpokenDates.dayAndYear(item.day(), reader) + ", " + SpokenDates.times(item.starts(), item.ends())
                        + " · " + lab.name().in(reader),
                lab.view("agenda") + "?day=" + item.day());
    }
}
