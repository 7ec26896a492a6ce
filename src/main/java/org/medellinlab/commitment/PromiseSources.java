package org.medellinlab.commitment;

import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.springframework.stereotype.Component;

/// What a promise names of other features: the lessons of its lab that it rests on, the organisations it is made to.
@Component
class PromiseSources {

    private final Lessons lessons;
    private final Directory directory;
    private final Messages messages;

    PromiseSources(Lessons lessons, Directory directory, Messages messages) {
        this.lessons = lessons;
        this.directory = directory;
        this.messages = messages;
    }

    /// @throws NotForYou when one of the lessons is not the lab's, or there is no such organisation
    void check(LabId lab, Collection<UUID> restsOn, Collection<OrganisationId> to) {
        if (!restsOn.isEmpty()) {
            var known = new HashSet<UUID>();
            lessons.ofLab(lab).stream().map(LessonSheet::id).forEach(known::add);
            if (!known.containsAll(restsOn)) {
                throw new NotForYou();
            }
        }
        if (!to.isEmpty() && !directory.organisations().keySet().containsAll(to)) {
            throw new NotForYou();
        }
    }

    WordingDifference difference(LabId lab, Language reader) {
        return new WordingDifference(messages, reader, directory.organisations(), lessons.ofLab(lab));
    }
}
