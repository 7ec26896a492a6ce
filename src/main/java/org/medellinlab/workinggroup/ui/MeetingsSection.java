package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.workinggroup.MeetingMinutes;
import org.medellinlab.workinggroup.Meetings;
import org.springframework.beans.factory.ObjectProvider;

/// On a group's page: its meetings.
@org.springframework.stereotype.Component
class MeetingsSection implements SheetSection {

    private final ObjectProvider<Meetings> meetings;
    private final ObjectProvider<MeetingMinutes> recording;
    private final Clock clock;

    MeetingsSection(ObjectProvider<Meetings> meetings, ObjectProvider<MeetingMinutes> recording, Clock clock) {
        this.meetings = meetings;
        this.recording = recording;
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
                        recording.getObject(),
                        meetings.getObject().mayCall(lab.id(), subject.id()),
                        clock))
                : Optional.empty();
    }
}
