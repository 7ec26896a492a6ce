package org.medellinlab.shell;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.springframework.stereotype.Component;

/// The labs somebody has to do with, the one that is running first, then the latest.
@Component
class MyLabs {

    private final LabLocator labs;
    private final Clock clock;

    MyLabs(LabLocator labs, Clock clock) {
        this.labs = labs;
        this.clock = clock;
    }

    List<LabHere> of(Actor actor) {
        return labs.everywhere().stream()
                .filter(lab -> actor.isAdmin()
                        || actor.roles().stream()
                                .anyMatch(
                                        held -> held.lab() == null || held.lab().equals(lab.id())))
                .sorted(Comparator.comparing(this::isRunning).reversed())
                .toList();
    }

    private boolean isRunning(LabHere lab) {
        var today = lab.today(clock);
        return !today.isBefore(lab.firstDay()) && !today.isAfter(lab.lastDay());
    }
}
