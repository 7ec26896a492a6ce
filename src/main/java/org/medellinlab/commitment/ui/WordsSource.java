package org.medellinlab.commitment.ui;

import java.time.Clock;
import java.util.function.Predicate;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SeatId;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Makes the [Words] of one screen: the names are read once, if it needs any, however many commitments it shows.
@Component
class WordsSource {

    private final Messages messages;
    private final Directory directory;
    private final Clock clock;

    WordsSource(Messages messages, Directory directory, Clock clock) {
        this.messages = messages;
        this.directory = directory;
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
        var held = SingletonSupplier.of(directory::seatsHeld);
        return words(lab, reader, seat -> !held.obtain().contains(seat));
    }

    /// For a screen that shows one commitment.
    Words ofOne(LabHere lab, Language reader) {
        return words(lab, reader, directory::isVacant);
    }

    private Words words(LabHere lab, Language reader, Predicate<SeatId> vacant) {
        return new Words(
                messages,
                reader,
                lab.today(clock),
                SingletonSupplier.of(directory::seats)::obtain,
                SingletonSupplier.of(directory::organisations)::obtain,
                vacant);
    }
}
