package org.medellinlab.commitment;

import java.util.Objects;
import java.util.stream.Collectors;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.HeldRole;
import org.springframework.stereotype.Component;

/// Which promises the acting person sees where those of all labs stand together: the public ones, and all of the labs
/// the person takes part in.
@Component
class SeenPromises {

    private final CurrentActor actors;

    SeenPromises(CurrentActor actors) {
        this.actors = actors;
    }

    /// A condition on the table of commitments called `c`; it begins with `and`.
    String condition() {
        var actor = actors.get();
        if (actor.map(one -> one.isAdmin() || one.isSystem()).orElse(false)) {
            return "";
        }
        var labs = actor.stream()
                .flatMap(one -> one.roles().stream())
                .map(HeldRole::lab)
                .filter(Objects::nonNull)
                .distinct()
                .map(lab -> "'" + lab.value() + "'")
                .collect(Collectors.joining(", "));
        return " and (c.visibility = 'PUBLIC'" + (labs.isEmpty() ? ")" : " or c.lab_id in (" + labs + "))");
    }
}
