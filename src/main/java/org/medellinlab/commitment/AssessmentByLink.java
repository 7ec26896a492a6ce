package org.medellinlab.commitment;

import java.time.Clock;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes from the link in a mail what the owner answers to a finding, while the person it was sent to holds the seat.
@Component
class AssessmentByLink implements MailAction {

    private final CommitmentReading reading;
    private final AssessmentReplies replies;
    private final Directory directory;
    private final LabReading labs;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    AssessmentByLink(
            CommitmentReading reading,
            AssessmentReplies replies,
            Directory directory,
            LabReading labs,
            Messages messages,
            JdbcClient jdbc,
            Clock clock) {
        this.reading = reading;
        this.replies = replies;
        this.directory = directory;
        this.labs = labs;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AssessmentMail.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var sheet = sheet(link);
        var found = jdbc.sql(AssessmentReading.FINDINGS + "and a.id = ? and a.public_at is null")
                .params(lab(link).value(), link.thing())
                .query((rs, i) -> AssessmentReading.row(rs))
                .optional()
                .orElseThrow(() -> new Refused("commitment.refused.assessment-public"));
        return new ActPage(
                say(reader, "title"),
                List.of(
                        sheet.statement().in(reader),
                        say(reader, "found", messages.get(reader, "commitment.completion-long." + found.completion())),
                        say(reader, "method-was", found.method()),
                        say(reader, "grounds-were", found.grounds()),
                        say(reader, "public")),
                List.of(ActField.words("words", say(reader, "reply"), true, CommitmentTracking.WORDS_LENGTH)),
                say(reader, "send"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        replies.reply(labSheet(link), sheet(link), link.thing(), form.getOrDefault("words", ""), reader, link.person());
        return "commitment.assessment.thanks";
    }

    private CommitmentSheet sheet(ActLink link) {
        var sheet = reading.one(lab(link), UUID.fromString(memo(link)[1])).orElseThrow(NotForYou::new);
        var holds = directory
                .seatsHeldBy(
                        Objects.requireNonNull(link.person()), labSheet(link).today(clock))
                .stream()
                .anyMatch(held -> held.id().equals(sheet.ownerSeat()));
        if (!holds) {
            throw new Refused("commitment.refused.passed-on");
        }
        return sheet;
    }

    private LabSheet labSheet(ActLink link) {
        return labs.sheet(lab(link)).orElseThrow(NotForYou::new);
    }

    private static LabId lab(ActLink link) {
        return new LabId(UUID.fromString(memo(link)[0]));
    }

    /// The lab and the promise, as [AssessmentMail] wrote them down.
    private static String[] memo(ActLink link) {
        return Objects.requireNonNull(link.memo()).split(" ");
    }

    private String say(Language reader, String key, Object... arguments) {
        return messages.get(reader, "commitment.assessment." + key, arguments);
    }
}
