package org.medellinlab.agenda;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.Letter;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.springframework.stereotype.Component;

/// Writes the mail that tells one person what a release changes for them.
@Component
class NoticeMail {

    static final String KIND = "agenda.notice";

    private final LabReading labs;
    private final ChangeWords words;
    private final Installation installation;

    NoticeMail(LabReading labs, ChangeWords words, Installation installation) {
        this.labs = labs;
        this.words = words;
        this.installation = installation;
    }

    List<Letter> forAll(LabId lab, NoticeCheck check) {
        var sheet = sheet(lab);
        return check.goingOut().stream().map(one -> letter(sheet, check, one)).toList();
    }

    Letter one(LabId lab, NoticeCheck check, ChangesForOne one) {
        return letter(sheet(lab), check, one);
    }

    private Letter letter(LabSheet lab, NoticeCheck check, ChangesForOne one) {
        var language = one.language();
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(lab.name().in(language)));
        model.put("name", one.name());
        model.put("lab", lab.name().in(language));
        model.put("city", lab.hostCityName().in(language));
        model.put("release", check.name());
        model.put(
                "changes",
                one.changes().stream()
                        .map(change -> words.say(change, one.isOwn(change), language))
                        .toList());
        model.put("link", installation.address("/labs/" + lab.slug() + "/agenda?lang=" + language.tag()));
        return Letter.now(
                KIND,
                Objects.requireNonNullElse(one.address(), new EmailAddress("nobody@example.org")),
                language,
                KIND + ":" + lab.id().value() + ":" + check.number() + ":"
                        + one.person().value(),
                "agenda/notice",
                model,
                one.person());
    }

    private LabSheet sheet(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new);
    }
}
