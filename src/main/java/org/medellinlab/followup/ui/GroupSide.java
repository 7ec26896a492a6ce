package org.medellinlab.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.Pulse;
import org.medellinlab.followup.AskedRow;
import org.medellinlab.followup.AskingForNews;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// Beside a group: how alive it is, and, for who leads it, the mails that were asked for and what became of them.
@org.springframework.stereotype.Component
class GroupSide implements SheetSection {

    private static final int WEEKS = 12;
    private static final int TALLEST = 4;

    private final CommitmentReading commitments;
    private final AskingForNews asking;
    private final Messages messages;
    private final Clock clock;

    GroupSide(CommitmentReading commitments, AskingForNews asking, Messages messages, Clock clock) {
        this.commitments = commitments;
        this.asking = asking;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> section(Subject subject, Actor actor, LabHere lab, Language reader) {
        if (subject.place() != Place.GROUP_SIDE) {
            return Optional.empty();
        }
        var side = new Div(pulse(subject, lab, reader));
        side.addClassName("side-parts");
        if (asking.mayAsk(lab.id(), subject.group())) {
            side.add(mails(subject, lab, reader));
        }
        return Optional.of(side);
    }

    private Component pulse(Subject subject, LabHere lab, Language reader) {
        var today = lab.today(clock);
        var pulse = Pulse.of(commitments.ofGroup(lab.id(), subject.group()), lab.zone());
        var words = pulse.last() == null
                ? messages.get(reader, "commitment.pulse.none")
                : messages.get(reader, "commitment.pulse.days", Objects.requireNonNull(pulse.daysOn(today)));
        var tone = pulse.last() == null || pulse.isQuietOn(today) ? Tone.WARN : Tone.OK;
        var section = new Section(new H2(messages.get(reader, "followup.pulse.title")), new StatusChip(tone, words));
        if (pulse.last() != null) {
            var bars = new Div();
            bars.addClassName("pulse-weeks");
            bars.getElement().setAttribute("role", "img");
            bars.getElement()
                    .setAttribute(
                            "aria-label",
                            messages.get(
                                    reader,
                                    "followup.pulse.weeks",
                                    WEEKS,
                                    pulse.weeks(WEEKS, today).stream()
                                            .mapToInt(n -> n)
                                            .sum()));
            pulse.weeks(WEEKS, today).forEach(signs -> {
                var bar = new Span();
                bar.addClassName("signs-" + Math.min(signs, TALLEST));
                bars.add(bar);
            });
            section.add(bars, soft(messages.get(reader, "followup.pulse.caption", WEEKS)));
        }
        if (tone == Tone.WARN) {
            section.add(soft(messages.get(reader, "followup.pulse.quiet")));
        }
        return section;
    }

    private Component mails(Subject subject, LabHere lab, Language reader) {
        var section = new Section(new H2(messages.get(reader, "followup.mails.title")));
        var asked = asking.asked(lab.id(), subject.group());
        if (asked.isEmpty()) {
            section.add(soft(messages.get(reader, "followup.mails.none")));
        }
        asked.forEach(row -> section.add(mail(row, lab, reader)));
        return section;
    }

    private Component mail(AskedRow row, LabHere lab, Language reader) {
        var at = row.askedAt().atZone(lab.zone());
        var when = messages.get(
                reader,
                "followup.mails.to",
                SpokenDates.shortDay(at.toLocalDate(), reader),
                SpokenDates.time(at.toLocalTime()),
                row.name(),
                row.language().locale().getDisplayLanguage(reader.locale()));
        var about = new Anchor(
                lab.view("commitments/" + row.commitment()), row.statement().in(reader));
        var mail = new Article(soft(when), about, state(row, reader));
        mail.addClassName("asked-mail");
        return mail;
    }

    private StatusChip state(AskedRow row, Language reader) {
        if (row.answeredAt() != null) {
            return new StatusChip(Tone.OK, messages.get(reader, "followup.mails.answered"));
        }
        if (row.state() == null) {
            return new StatusChip(Tone.NEUTRAL, messages.get(reader, "followup.mails.gone"));
        }
        return switch (row.state()) {
            case PENDING, CLAIMED, HANDED_OVER, RETRY ->
                row.held()
                        ? new StatusChip(Tone.WARN, messages.get(reader, "followup.mails.held"))
                        : new StatusChip(Tone.INFO, messages.get(reader, "followup.mails.on-its-way"));
            case SENT -> new StatusChip(Tone.INFO, messages.get(reader, "followup.mails.sent"));
            case FAILED -> new StatusChip(Tone.DUE, messages.get(reader, "followup.mails.failed"));
            case UNCERTAIN -> new StatusChip(Tone.WARN, messages.get(reader, "followup.mails.uncertain"));
            case CANCELLED -> new StatusChip(Tone.NEUTRAL, messages.get(reader, "followup.mails.dropped"));
        };
    }

    private static Paragraph soft(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
