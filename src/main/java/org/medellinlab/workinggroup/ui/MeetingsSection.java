package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.workinggroup.GroupKeeping;
import org.medellinlab.workinggroup.GroupShelf;
import org.medellinlab.workinggroup.Meetings;
import org.springframework.beans.factory.ObjectProvider;

/// On a group's page: its meetings and its documents.
@org.springframework.stereotype.Component
class MeetingsSection implements SheetSection {

    private final ObjectProvider<Meetings> meetings;
    private final ObjectProvider<GroupShelf> shelf;
    private final ObjectProvider<GroupKeeping> keeping;
    private final Clock clock;

    MeetingsSection(
            ObjectProvider<Meetings> meetings,
            ObjectProvider<GroupShelf> shelf,
            ObjectProvider<GroupKeeping> keeping,
            Clock clock) {
        this.meetings = meetings;
        this.shelf = shelf;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Component> section(Subject subject, Actor actor, LabHere lab, Language reader) {
        return subject.place() == Place.GROUP
                ? Optional.of(new MeetingsPart(
                        subject.id(),
                        lab,
                        reader,
                        meetings.getObject(),
                        shelf.getObject(),
                        keeping.getObject().mayKeep(lab.id(), subject.id()),
                        clock))
                : Optional.empty();
    }
}
