package org.medellinlab.registration.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

/// The way to badges and letters: all of them for the organisers, one's own for who takes part.
@Component
class BadgesMenu implements LabMenuSource {

    static boolean isFor(Actor actor, LabHere lab) {
        return organises(actor, lab)
                || actor.roles().stream().anyMatch(held -> lab.id().equals(held.lab()));
    }

    static boolean organises(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return isFor(actor, lab)
                ? Optional.of(new Entry(
                        46,
                        organises(actor, lab) ? "registration.badge.title" : "registration.badge.mine",
                        VaadinIcon.DIPLOMA,
                        lab.view("papers")))
                : Optional.empty();
    }
}
