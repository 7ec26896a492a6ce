package org.medellinlab.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Takes an answer to a citizen from the link in a mail, while the person it was sent to holds the seat it speaks for.
@Component
class AnswerByLink implements MailAction {

    private final ObjectProvider<AnswerKeeping> answering;
    private final ObjectProvider<WhoAnswers> who;
    private final ObjectProvider<ForumNames> names;
    private final ObjectProvider<ForumReading> reading;
    private final Messages messages;

    AnswerByLink(
            ObjectProvider<AnswerKeeping> answering,
            ObjectProvider<WhoAnswers> who,
            ObjectProvider<ForumNames> names,
            ObjectProvider<ForumReading> reading,
            Messages messages) {
        this.answering = answering;
        this.who = who;
        this.names = names;
        this.reading = reading;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return AnswerAsking.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var comment = comment(link);
        var as = as(link, comment);
        var said = new ArrayList<String>();
        said.add(names.getObject().of(comment.about(), reader).words());
        said.add(messages.get(reader, "forum.kind." + comment.kind()) + ": " + comment.words());
        // a second answer hides none: whoever comes later reads what the others said
        reading.getObject().published(comment.about()).stream()
                .filter(row -> row.id().equals(comment.uuid()))
                .flatMap(row -> row.answers().stream())
                .filter(row -> row.withdrawn() == null)
                .forEach(row -> said.add(messages.get(reader, "forum.answer") + ": " + row.words()));
        said.add(
                messages.get(reader, "forum.answer-link.public", who.getObject().name(as, comment.about(), reader)));
        return new ActPage(
                messages.get(reader, "forum.answer-link.title"),
                said,
                List.of(ActField.words("words", messages.get(reader, "forum.your-words"), true, ForumWords.LONGEST)),
                messages.get(reader, "forum.give-answer"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var comment = comment(link);
        answering.getObject().keep(comment, as(link, comment), form.getOrDefault("words", ""), reader, link.person());
        return "forum.answer-link.thanks";
    }

    private CitizenComment comment(ActLink link) {
        return answering
                .getObject()
                .published(new LabId(UUID.fromString(Objects.requireNonNull(link.memo()))), link.thing());
    }

    private AnsweredAs as(ActLink link, CitizenComment comment) {
        return who.getObject()
                .as(Objects.requireNonNull(link.seat()), Objects.requireNonNull(link.person()), comment.about())
                .orElseThrow(() -> new Refused("forum.refused.passed-on"));
    }
}
