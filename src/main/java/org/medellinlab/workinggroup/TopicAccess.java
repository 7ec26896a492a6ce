package org.medellinlab.workinggroup;

import java.util.UUID;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.springframework.stereotype.Component;

/// Who may do what with a topic. Who invites to it and those who run the lab own it; who comes writes it down, too.
@Component
class TopicAccess {

    private final OpenTopics topics;
    private final ProceedingsRows rows;
    private final CurrentActor actors;

    TopicAccess(OpenTopics topics, ProceedingsRows rows, CurrentActor actors) {
        this.topics = topics;
        this.rows = rows;
        this.actors = actors;
    }

    OpenTopic of(LabId lab, UUID topic) {
        return topics.findById(topic).filter(found -> found.isOf(lab)).orElseThrow(NotForYou::new);
    }

    OpenTopic own(LabId lab, UUID topic) {
        var found = of(lab, topic);
        if (!isOwn(found, actors.required(), lab)) {
            throw new NotForYou();
        }
        return found;
    }

    OpenTopic writable(LabId lab, UUID topic) {
        var found = of(lab, topic);
        var actor = actors.required();
        var here = rows.people(topic).stream().anyMatch(one -> one.person().equals(actor.person()));
        if (!here && !isOwn(found, actor, lab)) {
            throw new NotForYou();
        }
        return found;
    }

    private static boolean isOwn(OpenTopic topic, Actor actor, LabId lab) {
        return topic.isConvenedBy(actor.person()) || ProceedingsRows.arranges(actor, lab);
    }
}
