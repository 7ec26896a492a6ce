package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.ActText;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.springframework.stereotype.Component;

/// Takes from the link in a mail whether a promise goes on in a new mandate: it does, or it is closed with a reason.
@Component
class MandateByLink implements MailAction {

    private static final String GOES_ON = "goes-on";
    private static final String CLOSED = "closed";

    private final MandateKeeping keeping;
    private final OwnersLinks owners;
    private final Messages messages;

    MandateByLink(MandateKeeping keeping, OwnersLinks owners, Messages messages) {
        this.keeping = keeping;
        this.owners = owners;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return MandateAsking.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var sheet = sheet(link);
        return new ActPage(
                say(reader, "title"),
                List.of(ActText.written(sheet.statement().shownIn(reader)), ActText.said(say(reader, "about"))),
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
                say(reader, "send"),
                null);
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var sheet = sheet(link);
        var words = form.getOrDefault("words", "");
        var report = new ProgressReport(
                sheet.completion(), words, Channel.LINK, reader, Objects.requireNonNull(link.person()), link.seat());
        var mandate = LocalDate.parse(OwnersLinks.besideTheLab(link));
        var answer = new MandateKeeping.Answer(mandate, !CLOSED.equals(form.get("answer")));
        keeping.answer(owners.labSheet(link), sheet, answer, report, Capacity.OWNER);
        return "commitment.mandate.thanks";
    }

    @Override
    public Next next(ActLink link, Language reader) {
        return owners.sheet(link, link.thing())
                .shown(owners.labSheet(link), messages.get(reader, "commitment.act.see"));
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
