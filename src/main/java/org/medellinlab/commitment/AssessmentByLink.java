package org.medellinlab.commitment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.ActText;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes from the link in a mail what the owner answers to a finding, while the person it was sent to holds the seat.
@Component
class AssessmentByLink implements MailAction {

    private final AssessmentReplies replies;
    private final OwnersLinks owners;
    private final Messages messages;
    private final JdbcClient jdbc;

    AssessmentByLink(AssessmentReplies replies, OwnersLinks owners, Messages messages, JdbcClient jdbc) {
        this.replies = replies;
        this.owners = owners;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return AssessmentMail.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var sheet = sheet(link);
        var found = jdbc.sql(AssessmentReading.FINDINGS + "and a.id = ? and a.public_at is null")
                .params(OwnersLinks.lab(link).value(), link.thing())
                .query((rs, i) -> AssessmentReading.row(rs))
                .optional()
                .orElseThrow(() -> new Refused("commitment.refused.assessment-public"));
        return new ActPage(
                say(reader, "title"),
                List.of(
                        ActText.written(sheet.statement().shownIn(reader)),
                        ActText.said(say(
                                reader,
                                "found",
                                messages.get(reader, "commitment.completion-long." + found.completion()))),
                        wrote(reader, "method-was", found.method(), found.language()),
                        wrote(reader, "grounds-were", found.grounds(), found.language()),
                        ActText.said(say(reader, "public"))),
                List.of(ActField.words("words", say(reader, "reply"), true, CommitmentTracking.WORDS_LENGTH)),
                say(reader, "send"),
                null);
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var words = form.getOrDefault("words", "");
        replies.reply(owners.labSheet(link), sheet(link), link.thing(), words, reader, link.person());
        return "commitment.assessment.thanks";
    }

    /// Which promise it is, [AssessmentMail] wrote down beside the lab.
    private CommitmentSheet sheet(ActLink link) {
        return owners.sheet(link, UUID.fromString(OwnersLinks.besideTheLab(link)));
    }

    private ActText wrote(Language reader, String key, String words, Language language) {
        return ActText.around(
                say(reader, key, ActText.HERE),
                LocalizedText.of(language, words).shownIn(reader));
    }

    private String say(Language reader, String key, Object... arguments) {
        return messages.get(reader, "commitment.assessment." + key, arguments);
    }
}
