package org.medellinlab.agenda;

import java.util.Set;
import java.util.stream.Collectors;
import org.medellinlab.mail.LetterPreview;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Mails to those for whom a release changes something: prepared and looked at, then sent, once.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class ReleaseNotices {

    private final Noticing noticing;
    private final NoticeMail mail;
    private final LetterPreview preview;
    private final CurrentActor actors;

    ReleaseNotices(Noticing noticing, NoticeMail mail, LetterPreview preview, CurrentActor actors) {
        this.noticing = noticing;
        this.mail = mail;
        this.preview = preview;
        this.actors = actors;
    }

    @Transactional(readOnly = true)
    public NoticeCheck check(LabId lab, int number) {
        return noticing.check(lab, number);
    }

    /// As one of those who read the language will get it.
    @Transactional(readOnly = true)
    public LetterPreview.Shown shown(LabId lab, int number, Language language) {
        var check = noticing.check(lab, number);
        return check.goingOut().stream()
                .filter(one -> one.language() == language)
                .findFirst()
                .map(one -> preview.of(mail.one(lab, check, one)))
                .orElseThrow(NotForYou::new);
    }

    /// As one person will get it.
    @Transactional(readOnly = true)
    public LetterPreview.Shown shownTo(LabId lab, int number, PersonId person) {
        var check = noticing.check(lab, number);
        return check.people().stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .map(one -> preview.of(mail.one(lab, check, one)))
                .orElseThrow(NotForYou::new);
    }

    /// Sends them. From a double click or another node it changes nothing.
    ///
    /// @param seen those the organiser has seen on the list
    /// @throws Refused when the list is no longer what was seen
    public void send(LabId lab, int number, Set<PersonId> seen) {
        var check = noticing.check(lab, number);
        if (check.sent() != null) {
            return;
        }
        var going = check.goingOut().stream().map(ChangesForOne::person).collect(Collectors.toSet());
        if (going.isEmpty()) {
            throw new Refused("release.refused.nobody");
        }
        if (!going.equals(seen)) {
            throw new Refused("release.refused.changed", going.size());
        }
        noticing.send(lab, check, actors.required().person().value());
    }
}
