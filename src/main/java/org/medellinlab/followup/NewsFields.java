package org.medellinlab.followup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.medellinlab.commitment.Channel;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.Evidence;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// What the page behind a mailed link asks about a promise: how it goes, or that there is nothing new; and folded, what
/// few need to say besides.
@Component
class NewsFields {

    static final String NOTHING_NEW = "NOTHING_NEW";
    private static final String COMPLETION = "completion";
    private static final String WORDS = "words";
    private static final String OBSTACLE = "obstacle";
    private static final String PERIOD = "period";
    private static final String EVIDENCE = "evidence";
    private static final String EVIDENCE_LINK = "evidence-link";
    private static final int LONGEST = 5000;

    private final LabReading labs;
    private final Messages messages;
    private final Clock clock;

    NewsFields(LabReading labs, Messages messages, Clock clock) {
        this.labs = labs;
        this.messages = messages;
        this.clock = clock;
    }

    List<ActField> of(LabId lab, Language reader) {
        var fields = new ArrayList<ActField>();
        fields.add(ActField.choice(COMPLETION, say(reader, "completion"), true, answers(reader)));
        // whether words are needed depends on the answer: the service says so
        fields.add(ActField.words(WORDS, say(reader, "words"), false, LONGEST)
                .withHint(say(reader, "hint"))
                .mending("commitment.refused.no-news"));
        fields.add(ActField.words(OBSTACLE, messages.get(reader, "commitment.report.obstacle"), false, LONGEST)
                .folded());
        fields.addAll(period(labs.sheet(lab).orElseThrow(NotForYou::new), reader));
        fields.add(ActField.line(EVIDENCE, say(reader, EVIDENCE), false, 300)
                .folded()
                .mending("commitment.refused.evidence-title"));
        fields.add(ActField.line(EVIDENCE_LINK, say(reader, EVIDENCE_LINK), false, 2000)
                .folded()
                .mending("commitment.refused.bad-link"));
        return fields;
    }

    /// What most have to say between two meetings takes no form.
    ActPage.AtOnce nothingNew(Language reader) {
        return new ActPage.AtOnce(COMPLETION, NOTHING_NEW, say(reader, "at-once"), say(reader, "nothing-new"));
    }

    private List<ActField.Option> answers(Language reader) {
        return Stream.concat(
                        Stream.of(new ActField.Option(NOTHING_NEW, say(reader, "nothing-new"))),
                        Stream.of(Completion.values())
                                .map(c -> new ActField.Option(
                                        c.name(), messages.get(reader, "commitment.completion-long." + c))))
                .toList();
    }

    /// Where the lab has reporting periods; that of today is chosen.
    private List<ActField> period(LabSheet lab, Language reader) {
        var options = lab.draft().reportingPeriods().stream()
                .map(period -> new ActField.Option(
                        period.key(),
                        SpokenDates.dayAndYear(period.from(), reader) + " – "
                                + SpokenDates.dayAndYear(period.until(), reader)))
                .toList();
        var current = lab.periodOn(lab.today(clock)).map(LabDraft.Period::key).orElse(null);
        return options.isEmpty()
                ? List.of()
                : List.of(ActField.choice(PERIOD, messages.get(reader, "commitment.report.period"), false, options)
                        .filledWith(current)
                        .folded());
    }

    ProgressReport report(ActLink link, CommitmentSheet commitment, Map<String, String> form) {
        var answer = form.getOrDefault(COMPLETION, "");
        var isNil = answer.equals(NOTHING_NEW);
        return new ProgressReport(
                isNil ? commitment.completion() : Completion.valueOf(answer),
                form.getOrDefault(WORDS, ""),
                Channel.LINK,
                link.language(),
                Objects.requireNonNull(link.person()),
                link.seat(),
                new ProgressReport.More(form.get(PERIOD), form.get(OBSTACLE), isNil, null, evidence(form)));
    }

    /// One page to read; half of it is kept for the service to refuse, not dropped.
    private static List<Evidence> evidence(Map<String, String> form) {
        var link = form.get(EVIDENCE_LINK);
        return form.containsKey(EVIDENCE) || link != null
                ? List.of(new Evidence(form.getOrDefault(EVIDENCE, ""), link, null, null))
                : List.of();
    }

    private String say(Language reader, String key) {
        return messages.get(reader, "followup.act." + key);
    }
}
