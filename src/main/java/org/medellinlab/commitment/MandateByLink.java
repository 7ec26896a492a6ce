package org.medellinlab.commitment;

import java.time.Clock;
import java.time.LocalDate;
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

/// Takes from the link in a mail whether a promise goes on in a new mandate: it does, or it is closed with a reason.
@Component
class MandateByLink implements MailAction {

    private static final String GOES_ON = "goes-on";
    private static final String CLOSED = "closed";

    private final CommitmentReading reading;
    private final MandateKeeping keeping;
    private final Directory directory;
    private final LabReading labs;
    private final Messages messages;
    private final Clock clock;

    MandateByLink(
            CommitmentReading reading,
            MandateKeeping keeping,
            Directory directory,
            LabReading labs,
            Messages messages,
            Clock clock) {
        this.reading = reading;
        this.keeping = keeping;
        this.directory = directory;
        this.labs = labs;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MandateReviews.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var sheet = sheet(link);
        return new ActPage(
                say(reader, "title"),
                List.of(sheet.statement().in(reader), say(reader, "about")),
                List.of(
                        ActField.choice(
                                "answer",
                                say(reader, "answer"),
                                true,
                                List.of(
                                        new ActField.Option(GOES_ON, say(reader, GOES_ON)),
                                        new ActField.Option(CLOSED, say(reader, CLOSED)))),
                        ActField.words("words", say(reader, "words"), true, CommitmentTracking.WORDS_LENGTH)
                                .withHint(say(reader, "words-hint"))),
                say(reader, "send"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var sheet = sheet(link);
        var words = form.getOrDefault("words", "");
        var report = new ProgressReport(
                sheet.completion(), words, Channel.LINK, reader, Objects.requireNonNull(link.person()), link.seat());
        var answer = new MandateKeeping.Answer(LocalDate.parse(memo(link)[1]), !CLOSED.equals(form.get("answer")));
        keeping.answer(labSheet(link), sheet, answer, report, Capacity.OWNER);
        return "commitment.mandate.thanks";
    }

    private CommitmentSheet sheet(ActLink link) {
        var sheet = reading.one(lab(link), link.thing()).orElseThrow(NotForYou::new);
        var holds = directory
                .seatsHeldBy(
                        Objects.requireNonNull(link.person()), labSheet(link).today(clock))
                .stream()
                .anyMatch(held -> held.id().equals(sheet.ownerSeat()));
        if (!holds || !sheet.isFollowed()) {
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

    /// The lab and the first day of the mandate, as [MandateReviews] wrote them down.
    private static String[] memo(ActLink link) {
        return Objects.requireNonNull(link.memo()).split(" ");
    }

    private String say(Language reader, String key) {
        return messages.get(reader, "commitment.mandate." + key);
    }
}
