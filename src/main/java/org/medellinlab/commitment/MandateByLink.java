package org.medellinlab.commitment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes from the link in a mail whether a promise goes on in a new mandate: it does, or it is closed with a reason.
@Component
class MandateByLink implements MailAction {

    private static final String GOES_ON = "goes-on";
    private static final String CLOSED = "closed";

    private final ProgressKeeping progress;
    private final Commitments commitments;
    private final OwnersLinks owners;
    private final Messages messages;
    private final JdbcClient jdbc;

    MandateByLink(
            ProgressKeeping progress, Commitments commitments, OwnersLinks owners, Messages messages, JdbcClient jdbc) {
        this.progress = progress;
        this.commitments = commitments;
        this.owners = owners;
        this.messages = messages;
        this.jdbc = jdbc;
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
        progress.keep(owners.labSheet(link), sheet, report, Capacity.OWNER);
        if (CLOSED.equals(form.get("answer"))) {
            commitments
                    .forNews(OwnersLinks.lab(link).value(), sheet.id())
                    .orElseThrow(NotForYou::new)
                    .close(LocalizedText.of(reader, words.strip()));
        }
        jdbc.sql("""
                        update mandate_review set answered_at = utc_timestamp(6)
                        where commitment_id = ? and mandate_start = ?""").params(sheet.id(), OwnersLinks.besideTheLab(link)).update();
        return "commitment.mandate.thanks";
    }

    private CommitmentSheet sheet(ActLink link) {
        var sheet = owners.sheet(link, link.thing());
        if (!sheet.isFollowed()) {
            throw new Refused("commitment.refused.passed-on");
        }
        return sheet;
    }

    private String say(Language reader, String key) {
        return messages.get(reader, "commitment.mandate." + key);
    }
}
