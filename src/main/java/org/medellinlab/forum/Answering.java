package org.medellinlab.forum;

import java.util.Optional;
import java.util.UUID;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers citizens in the name of the organisation that promised, or of the group: in public, below words that were
/// published, and by mail to who wrote them. What is published stays with those who moderate.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class Answering {

    private final AnswerKeeping keeping;
    private final WhoAnswers who;
    private final CurrentActor actors;

    Answering(AnswerKeeping keeping, WhoAnswers who, CurrentActor actors) {
        this.keeping = keeping;
        this.who = who;
        this.actors = actors;
    }

    /// In whose name who is acting would answer; nothing for those who may not.
    @Transactional(readOnly = true)
    public Optional<AnsweredAs> as(LabId lab, Subject about) {
        return about.lab().equals(lab) ? who.as(actors.required(), about) : Optional.empty();
    }

    /// @throws org.medellinlab.shared.Refused without words
    public void answer(LabId lab, UUID comment, String words) {
        var found = keeping.published(lab, comment);
        var as = who.as(actors.required(), found.about()).orElseThrow(NotForYou::new);
        var me = actors.signedIn().orElseThrow(NotForYou::new);
        keeping.keep(found, as, words, me.language(), me.person());
    }
}
