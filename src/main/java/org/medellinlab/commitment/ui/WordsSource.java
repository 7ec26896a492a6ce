package org.medellinlab.commitment.ui;

import java.time.Clock;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Makes the [Words] of one screen: the names are read once, if it needs any, however many commitments it shows.
@Component
class WordsSource {

    private final Messages messages;
    private final Directory directory;
    private final CommitmentTracking tracking;
    private final Clock clock;

    WordsSource(Messages messages, Directory directory, CommitmentTracking tracking, Clock clock) {
        this.messages = messages;
        this.directory = directory;
        this.tracking = tracking;
        this.clock = clock;
    }

    String say(Language reader, String key, Object... arguments) {
        return messages.get(reader, key, arguments);
    }

    /// For boards: no names are read.
    BoardWords board(LabHere lab, Language reader) {
        return new BoardWords(messages, reader, lab.today(clock));
    }

    Words of(LabHere lab, Language reader) {
        return new Words(
                messages,
                reader,
                lab.today(clock),
                SingletonSupplier.of(directory::seats)::obtain,
                SingletonSupplier.of(directory::organisations)::obtain,
                SingletonSupplier.of(() -> tracking.vacantSeats(lab.id()))::obtain);
    }
}
