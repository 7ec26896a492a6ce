package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.UUID;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.SimilarPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.KeptForms;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.GroupState;
import org.medellinlab.workinggroup.WorkingGroups;

/// Making a promise, on a phone, in less than a minute.
@Route("labs/:lab/commitments/new")
@PermitAll
class NewCommitmentView extends LabView {

    private final transient CommitmentTracking tracking;
    private final transient KeptForms kept;
    private final transient SimilarPromises similar;
    private final transient WorkingGroups groups;
    private final transient Directory directory;
    private final transient Lessons lessons;
    private final transient LabReading labs;
    private final transient Messages messages;
    private final transient Clock clock;

    NewCommitmentView(
            LabLocator locator,
            CurrentActor actors,
            CommitmentTracking tracking,
            KeptForms kept,
            SimilarPromises similar,
            WorkingGroups groups,
            Directory directory,
            Lessons lessons,
            LabReading labs,
            Messages messages,
            Clock clock) {
        super(locator, actors, "commitment.new.title");
        this.tracking = tracking;
        this.kept = kept;
        this.similar = similar;
        this.groups = groups;
        this.directory = directory;
        this.lessons = lessons;
        this.labs = labs;
        this.messages = messages;
        this.clock = clock;
        addClassName("new-commitment");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return Words.isFor(actor, lab) && !tracking.seatsToPromiseFor(lab.id()).isEmpty();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var back = new Anchor(lab().view("commitments"), getTranslation("commitment.list.title"));
        back.addClassName("soft");
        var many = new Anchor(lab().view("commitments/quick"), getTranslation("commitment.quick.link"));
        var head = new Div(new H1(getTranslation("commitment.new.title")), many);
        head.addClassNames("row", "between");
        add(back, head);
        var open = groups.groups(lab().id()).stream()
                .filter(group -> group.state() != GroupState.CLOSED)
                .toList();
        if (open.isEmpty()) {
            var groupsPage = new Anchor(lab().view("groups"), getTranslation("commitment.new.to-groups"));
            add(new EmptyState(getTranslation("commitment.new.no-group"), groupsPage));
            return;
        }
        var sheet = labs.sheet(lab().id()).orElseThrow(NotForYou::new);
        var choices = new PromiseForm.Choices(
                tracking.seatsToPromiseFor(lab().id()),
                open,
                directory.organisations(),
                lessons.ofLab(lab().id()),
                sheet,
                clock);
        var form = new PromiseForm(choices, kept.of(lab(), "promise"), messages, reader());
        event.getLocation().getQueryParameters().getSingleParameter("group").ifPresent(form::preferGroup);
        form.begin();
        form.suggestWith(typed -> similar.to(lab().id(), typed));
        form.onSend(promise -> {
            var made = tracking.promise(lab().id(), promise);
            done(made);
        });
        add(form);
    }

    private void done(UUID made) {
        Notices.done(getTranslation("commitment.new.done"));
        getUI().ifPresent(ui -> ui.navigate(lab().view("commitments/" + made)));
    }
}
