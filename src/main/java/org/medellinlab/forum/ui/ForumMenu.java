package org.medellinlab.forum.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

/// The way to what citizens say, for those who moderate it.
@Component
class ForumMenu implements LabMenuSource {

    static boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.FACILITATOR, lab.id()) || actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return isFor(actor, lab)
                ? Optional.of(new Entry(62, "forum.title", VaadinIcon.COMMENTS, lab.view("forum")))
                : Optional.empty();
    }
}
