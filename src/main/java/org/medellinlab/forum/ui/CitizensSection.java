package org.medellinlab.forum.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.medellinlab.forum.Answering;
import org.medellinlab.forum.ForumReading;
import org.medellinlab.forum.TakingAnswersBack;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.SheetSection;
import org.springframework.beans.factory.ObjectProvider;

/// On the page of a promise and of a group: what citizens said of it; who answers for it can do so there.
@org.springframework.stereotype.Component
class CitizensSection implements SheetSection {

    private final ObjectProvider<ForumReading> reading;
    private final ObjectProvider<Answering> answering;
    private final ObjectProvider<TakingAnswersBack> taking;

    CitizensSection(
            ObjectProvider<ForumReading> reading,
            ObjectProvider<Answering> answering,
            ObjectProvider<TakingAnswersBack> taking) {
        this.reading = reading;
        this.answering = answering;
        this.taking = taking;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> section(Subject subject, Actor actor, LabHere lab, Language reader) {
        var about = switch (subject.place()) {
            case COMMITMENT_CARDS -> org.medellinlab.forum.Subject.ofCommitment(lab.id(), subject.id());
            case GROUP_SIDE -> org.medellinlab.forum.Subject.ofGroup(lab.id(), subject.id());
            default -> null;
        };
        if (about == null || reading.getObject().published(about).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new CitizensPart(about, lab, reader, reading.getObject(), answering.getObject(), taking.getObject()));
    }
}
