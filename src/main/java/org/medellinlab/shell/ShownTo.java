package org.medellinlab.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.Set;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.Language;

/// Whom an open page was built for: what has changed since is seen by comparing.
record ShownTo(Set<HeldRole> roles, Language language) {

    static void remember(UI ui, Actor actor) {
        remember(ui, actor.roles(), actor.language());
    }

    static void remember(UI ui, Set<HeldRole> roles, Language language) {
        ComponentUtil.setData(ui, ShownTo.class, new ShownTo(roles, language));
    }

    static Optional<ShownTo> by(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, ShownTo.class));
    }

    /// A role of then is gone.
    boolean hasLost(Actor now) {
        return !now.roles().containsAll(roles);
    }
}
