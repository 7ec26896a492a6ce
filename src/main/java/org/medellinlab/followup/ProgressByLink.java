package org.medellinlab.followup;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.ActText;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes news of a promise from the link in a mail. The link speaks for one seat, and only while the person it was
/// sent to still holds it.
@Component
class ProgressByLink implements MailAction {

    private final CommitmentReading commitments;
    private final CommitmentTracking tracking;
    private final Directory directory;
    private final LabReading labs;
    private final NewsFields fields;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressByLink(
            CommitmentReading commitments,
            CommitmentTracking tracking,
            Directory directory,
            LabReading labs,
            NewsFields fields,
            Messages messages,
            JdbcClient jdbc,
            Clock clock) {
        this.commitments = commitments;
        this.tracking = tracking;
        this.directory = directory;
        this.labs = labs;
        this.fields = fields;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AskingForNews.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var commitment = commitment(link);
        var paragraphs = new ArrayList<ActText>();
        paragraphs.add(ActText.written(commitment.statement().shownIn(reader)));
        var newest = commitment.newest();
        if (newest != null && !newest.words().isEmpty()) {
            paragraphs.add(ActText.around(
                    messages.get(
                            reader, "followup.act.last", SpokenDates.dayAndYear(newest.on(), reader), ActText.HERE),
                    newest.shownIn(reader)));
        }
        return new ActPage(
                messages.get(reader, "followup.act.title"),
                paragraphs,
                fields.of(lab(link), reader),
                messages.get(reader, "followup.act.send"),
                fields.nothingNew(reader));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var commitment = commitment(link);
        tracking.report(lab(link), commitment.id(), fields.report(link, commitment, form));
        jdbc.sql("update news_request set answered_at = ? where id = ?")
                .params(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), memo(link)[1])
                .update();
        return "followup.act.thanks";
    }

    @Override
    public Next next(ActLink link, Language reader) {
        return commitment(link)
                .shown(labs.sheet(lab(link)).orElseThrow(NotForYou::new), messages.get(reader, "commitment.act.see"));
    }

    private CommitmentSheet commitment(ActLink link) {
        var commitment = commitments.one(lab(link), link.thing()).orElseThrow(NotForYou::new);
        var seat = commitment.ownerSeat();
        var holds = seat != null
                && seat.equals(link.seat())
                && link.person() != null
                && directory.holds(link.person(), seat);
        if (!holds) {
            throw new Refused("followup.refused.passed-on");
        }
        return commitment;
    }

    private static LabId lab(ActLink link) {
        return new LabId(UUID.fromString(memo(link)[0]));
    }

    /// The lab and the request, as [AskingForNews] wrote them down.
    private static String[] memo(ActLink link) {
        return Objects.requireNonNull(link.memo()).split(" ");
    }
}
