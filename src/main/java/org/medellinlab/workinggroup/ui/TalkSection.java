package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.shared.ui.TableLinks;
import org.medellinlab.workinggroup.Conversation;
import org.medellinlab.workinggroup.GroupKeeping;
import org.medellinlab.workinggroup.GroupShelf;
import org.medellinlab.workinggroup.Meetings;
import org.medellinlab.workinggroup.Polls;
import org.medellinlab.workinggroup.TalkExport;
import org.springframework.beans.factory.ObjectProvider;

/// On a group's page, for its people: which day suits for the next meeting, and what they say to each other.
@org.springframework.stereotype.Component
class TalkSection implements SheetSection {

    private final ObjectProvider<Polls> polls;
    private final ObjectProvider<Conversation> conversation;
    private final ObjectProvider<GroupKeeping> keeping;
    private final ObjectProvider<Meetings> meetings;
    private final ObjectProvider<GroupShelf> shelf;
    private final ObjectProvider<TalkExport> export;
    private final Messages messages;
    private final Clock clock;

    TalkSection(
            ObjectProvider<Polls> polls,
            ObjectProvider<Conversation> conversation,
            ObjectProvider<GroupKeeping> keeping,
            ObjectProvider<Meetings> meetings,
            ObjectProvider<GroupShelf> shelf,
            ObjectProvider<TalkExport> export,
            Messages messages,
            Clock clock) {
        this.polls = polls;
        this.conversation = conversation;
        this.keeping = keeping;
        this.meetings = meetings;
        this.shelf = shelf;
        this.export = export;
        this.messages = messages;
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
                new TalkPart(subject.id(), lab, reader, conversation.getObject(), actor.person(), keeps, clock),
                files(subject.id(), lab, reader));
        both.addClassName("group-meetings");
        return Optional.of(both);
    }

    private Div files(UUID group, LabHere lab, Language reader) {
        var files = new Div();
        for (var form : TalkExport.Form.values()) {
            files.add(new TableLinks(lab)
                    .under(messages.get(reader, "workinggroup.take." + form))
                    .table(
                            "group-" + form.name().toLowerCase(Locale.ROOT),
                            () -> export.getObject().csv(lab.id(), group, form, reader),
                            () -> export.getObject().xlsx(lab.id(), group, form, reader)));
        }
        return files;
    }
}
