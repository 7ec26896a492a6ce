package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.stereotype.Component;

/// Takes from the link in a mail whether a promise is confirmed at home. The link speaks for the seat that is asked,
/// while the person it was sent to holds it and the promise says what that person was written.
@Component
class RatifyByLink implements MailAction {

    private final CommitmentReading commitments;
    private final RatifyWords words;
    private final LinkWording wording;
    private final Ratifiers ratifiers;
    private final HomeAnswers answers;
    private final Directory directory;
    private final LabReading labs;
    private final Messages messages;

    RatifyByLink(
            CommitmentReading commitments,
            RatifyWords words,
            LinkWording wording,
            Ratifiers ratifiers,
            HomeAnswers answers,
            Directory directory,
            LabReading labs,
            Messages messages) {
        this.commitments = commitments;
        this.words = words;
        this.wording = wording;
        this.ratifiers = ratifiers;
        this.answers = answers;
        this.directory = directory;
        this.labs = labs;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return RatificationMail.RATIFY;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var sheet = sheet(link);
        var options = List.of(HomeAnswer.RATIFIED, HomeAnswer.CHANGED, HomeAnswer.DECLINED).stream()
                .map(answer -> new ActField.Option(answer.name(), say(reader, "option." + answer)))
                .toList();
        var fields = new ArrayList<ActField>();
        fields.add(ActField.choice("answer", say(reader, "answer"), true, options)
                .mending("commitment.refused.ratify-changed", "commitment.refused.same"));
        fields.addAll(wording.fields(lab(link), sheet, reader));
        fields.add(ActField.words("reason", say(reader, "reason"), false, HomeAnswers.REASON_LENGTH)
                .withHint(say(reader, "reason-hint"))
                .mending("commitment.refused.no-reason"));
        return new ActPage(say(reader, "title"), words.of(lab(link), sheet, reader), fields, say(reader, "send"), null);
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var sheet = sheet(link);
        var speaker = new Speaker(link.person(), Objects.requireNonNull(link.seat()), Channel.LINK, reader);
        var answer = HomeAnswer.valueOf(form.getOrDefault("answer", ""));
        var reason = form.getOrDefault("reason", "");
        switch (answer) {
            case RATIFIED -> {
                if (!wording.typed(lab(link), sheet, reader, form).equals(sheet.wording())) {
                    throw new Refused("commitment.refused.ratify-changed");
                }
                answers.ratify(labSheet(link), sheet.id(), speaker);
            }
            case DECLINED -> answers.decline(labSheet(link), sheet.id(), reason, speaker);
            case CHANGED ->
                answers.change(
                        labSheet(link),
                        sheet.id(),
                        wording.typed(lab(link), sheet, reader, form),
                        null,
                        reason,
                        speaker);
        }
        return "commitment.ratify.thanks." + answer;
    }

    @Override
    public Next next(ActLink link, Language reader) {
        return commitments
                .one(lab(link), link.thing())
                .orElseThrow(NotForYou::new)
                .shown(labSheet(link), messages.get(reader, "commitment.act.see"));
    }

    private CommitmentSheet sheet(ActLink link) {
        var sheet = commitments.one(lab(link), link.thing()).orElseThrow(NotForYou::new);
        if (sheet.ratification() != Ratification.PROVISIONAL) {
            throw new Refused("commitment.refused.settled");
        }
        var ratifier = ratifiers.of(sheet.id()).orElseThrow(NotForYou::new);
        var person = Objects.requireNonNull(link.person());
        var asked = ratifier.asked();
        var holds = asked != null && asked.equals(link.seat()) && directory.holds(person, asked);
        if (!ratifier.mayAnswer(person, holds)) {
            throw new Refused("commitment.refused.passed-on");
        }
        return sheet;
    }

    private LabSheet labSheet(ActLink link) {
        return labs.sheet(lab(link)).orElseThrow(NotForYou::new);
    }

    private static LabId lab(ActLink link) {
        return new LabId(UUID.fromString(Objects.requireNonNull(link.memo())));
    }

    private String say(Language reader, String key, Object... arguments) {
        return messages.get(reader, "commitment.ratify." + key, arguments);
    }
}
