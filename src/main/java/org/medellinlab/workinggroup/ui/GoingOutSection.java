package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.workinggroup.GoingOut;
import org.medellinlab.workinggroup.GroupKeeping;
import org.springframework.beans.factory.ObjectProvider;

/// On a group's page, for those who lead it: what goes out next in its name.
@org.springframework.stereotype.Component
class GoingOutSection implements SheetSection {

    private final ObjectProvider<GoingOut> going;
    private final ObjectProvider<GroupKeeping> keeping;
    private final Clock clock;

    GoingOutSection(ObjectProvider<GoingOut> going, ObjectProvider<GroupKeeping> keeping, Clock clock) {
        this.going = going;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Optional<Component> section(Subject subject, Actor actor, LabHere lab, Language reader) {
        return subject.place() == Place.GROUP && keeping.getObject().mayKeep(lab.id(), subject.id())
                ? Optional.of(new GoingOutPart(subject.id(), lab, reader, going.getObject(), clock))
                : Optional.empty();
    }
}
