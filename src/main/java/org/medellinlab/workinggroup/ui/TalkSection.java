package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.workinggroup.Conversation;
import org.medellinlab.workinggroup.GroupKeeping;
import org.medellinlab.workinggroup.GroupShelf;
import org.medellinlab.workinggroup.Meetings;
import org.medellinlab.workinggroup.Polls;
import org.springframework.beans.factory.ObjectProvider;

/// On a group's page, for its people: which day suits for the next meeting, and what they say to each other.
@org.springframework.stereotype.Component
class TalkSection implements SheetSection {

    private final ObjectProvider<Polls> polls;
    private final ObjectProvider<Conversation> conversation;
    private final ObjectProvider<GroupKeeping> keeping;
    private final ObjectProvider<Meetings> meetings;
    private final ObjectProvider<GroupShelf> shelf;
    private final Clock clock;

    TalkSection(
            ObjectProvider<Polls> polls,
            ObjectProvider<Conversation> conversation,
            ObjectProvider<GroupKeeping> keeping,
            ObjectProvider<Meetings> meetings,
            ObjectProvider<GroupShelf> shelf,
            Clock clock) {
        this.polls = polls;
        this.conversation = conversation;
        this.keeping = keeping;
        this.meetings = meetings;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<Component> section(Subject subject, Actor actor, LabHere lab, Language reader) {
        if (subject.place() != Place.GROUP || !shelf.getObject().isIn(lab.id(), subject.id())) {
            return Optional.empty();
        }
        var keeps = keeping.getObject().mayKeep(lab.id(), subject.id());
        var both = new Div(
                new PollsPart(
                        subject.id(),
                        lab,
                        reader,
                        polls.getObject(),
                        meetings.getObject().mayCall(lab.id(), subject.id()),
                        clock),
                new TalkPart(subject.id(), lab, reader, conversation.getObject(), actor.person(), keeps, clock));
        both.addClassName("group-meetings");
        return Optional.of(both);
    }
}
