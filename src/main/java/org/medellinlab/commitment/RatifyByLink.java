package org.medellinlab.commitment;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
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
    private final Ratifiers ratifiers;
    private final HomeAnswers answers;
    private final Directory directory;
    private final LabReading labs;
    private final Messages messages;
    private final Clock clock;

    RatifyByLink(
            CommitmentReading commitments,
            RatifyWords words,
            Ratifiers ratifiers,
            HomeAnswers answers,
            Directory directory,
            LabReading labs,
            Messages messages,
            Clock clock) {
        this.commitments = commitments;
        this.words = words;
        this.ratifiers = ratifiers;
        this.answers = answers;
        this.directory = directory;
        this.labs = labs;
        this.messages = messages;
        this.clock = clock;
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
        return new ActPage(
                say(reader, "title"),
                words.of(lab(link), sheet, reader),
                List.of(
                        ActField.choice("answer", say(reader, "answer"), true, options),
                        ActField.words(
                                        "statement",
                                        say(reader, "statement"),
                                        false,
                                        CommitmentTracking.STATEMENT_LENGTH)
                                .withHint(say(reader, "statement-hint"))
                                .filledWith(sheet.statement().in(reader)),
                        ActField.day("due", say(reader, "due"), false)
                                .withHint(say(reader, "due-hint"))
                                .filledWith(day(sheet)),
                        ActField.words("reason", say(reader, "reason"), false, HomeAnswers.REASON_LENGTH)
                                .withHint(say(reader, "reason-hint"))),
                say(reader, "send"));
    }

    private static @Nullable String day(CommitmentSheet sheet) {
        var due = sheet.dueOn();
        return due != null && due.precision() == DueOn.Precision.DAY ? due.stated() : null;
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var sheet = sheet(link);
        var speaker = new Speaker(link.person(), Objects.requireNonNull(link.seat()), Channel.LINK, reader);
        var answer = HomeAnswer.valueOf(form.getOrDefault("answer", ""));
        var reason = form.getOrDefault("reason", "");
        switch (answer) {
            case RATIFIED -> {
                if (!typed(form).equals(sheet.statement().in(reader))) {
                    throw new Refused("commitment.refused.ratify-changed");
                }
                answers.ratify(labSheet(link), sheet.id(), speaker);
            }
            case DECLINED -> answers.decline(labSheet(link), sheet.id(), reason, speaker);
            case CHANGED ->
                answers.change(labSheet(link), sheet.id(), changed(sheet, reader, form), null, reason, speaker);
        }
        return "commitment.ratify.thanks." + answer;
    }

    /// Words that were not touched keep their other languages.
    private static Wording changed(CommitmentSheet sheet, Language reader, Map<String, String> form) {
        var typed = typed(form);
        var statement =
                typed.equals(sheet.statement().in(reader)) ? sheet.statement() : LocalizedText.of(reader, typed);
        var due = form.get("due");
        var read = sheet.wording();
        return read.saying(statement, read.horizon(), due == null ? imprecise(sheet) : parsed(due), read.knownBy());
    }

    private static String typed(Map<String, String> form) {
        return form.getOrDefault("statement", "").replace("\r\n", "\n");
    }

    private static DueOn parsed(String day) {
        try {
            return DueOn.day(LocalDate.parse(day));
        } catch (DateTimeException notADay) {
            throw new Refused("commitment.refused.bad-day");
        }
    }

    /// A month or a year does not fit into the field: left empty, it stays.
    private static @Nullable DueOn imprecise(CommitmentSheet sheet) {
        return day(sheet) == null ? sheet.dueOn() : null;
    }

    private CommitmentSheet sheet(ActLink link) {
        var sheet = commitments.one(lab(link), link.thing()).orElseThrow(NotForYou::new);
        if (sheet.ratification() != Ratification.PROVISIONAL) {
            throw new Refused("commitment.refused.settled");
        }
        var ratifier = ratifiers.of(sheet.id()).orElseThrow(NotForYou::new);
        var person = Objects.requireNonNull(link.person());
        var asked = ratifier.asked();
        var holds = asked != null
                && asked.equals(link.seat())
                && directory.seatsHeldBy(person, labSheet(link).today(clock)).stream()
                        .anyMatch(held -> held.id().equals(asked));
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
