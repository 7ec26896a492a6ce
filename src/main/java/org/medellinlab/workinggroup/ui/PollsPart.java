package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Needed;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.PollChoice;
import org.medellinlab.workinggroup.PollSheet;
import org.medellinlab.workinggroup.Polls;

/// Which day suits for the next meeting: who leads asks and settles, everybody in the group answers here or from the
/// mail.
class PollsPart extends Composite<Section> {

    private final UUID group;
    private final transient LabHere lab;
    private final Language reader;
    private final transient Polls polls;
    private final boolean calls;
    private final transient Clock clock;

    PollsPart(UUID group, LabHere lab, Language reader, Polls polls, boolean calls, Clock clock) {
        this.group = group;
        this.lab = lab;
        this.reader = reader;
        this.polls = polls;
        this.calls = calls;
        this.clock = clock;
        getContent().addClassName("group-meetings");
        refresh();
    }

    private void refresh() {
        getContent().removeAll();
        var open = polls.of(lab.id(), group).stream().filter(PollSheet::open).toList();
        if (open.isEmpty() && !calls) {
            return;
        }
        var head = new Div(new H2(getTranslation("workinggroup.poll.title")));
        head.addClassNames("row", "between");
        if (calls) {
            head.add(new Button(
                    getTranslation("workinggroup.poll.ask"),
                    click -> new PollDialog(lab, reader, clock, (id, days, minutes, words) -> {
                                var told = polls.ask(lab.id(), group, id, days, minutes, words);
                                Notices.done(getTranslation("workinggroup.meeting.told", told));
                                MailWaits.tell(this);
                                refresh();
                            })
                            .open()));
        }
        getContent().add(head);
        open.forEach(poll -> getContent().add(card(poll)));
    }

    private Article card(PollSheet poll) {
        var card = new Article();
        card.addClassName("card");
        if (poll.words() != null) {
            card.add(new Paragraph(poll.words()));
        }
        var list = new UnorderedList();
        list.addClassName("keep-list");
        var mine = new ArrayList<Select<PollChoice>>();
        for (var day = 0; day < poll.days().size(); day++) {
            list.add(day(poll, day, mine));
        }
        var save = new Button(getTranslation("workinggroup.poll.send"), click -> answer(poll, mine));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(list, save);
        if (calls && poll.remindsAt() != null && poll.remindsAt().isAfter(clock.instant())) {
            var at = poll.remindsAt().atZone(lab.zone());
            var reminder = new Paragraph(getTranslation(
                    "workinggroup.poll.reminds",
                    SpokenDates.day(at.toLocalDate(), reader) + ", " + SpokenDates.time(at.toLocalTime())));
            reminder.addClassName("soft");
            card.add(reminder);
        }
        if (calls) {
            var end = new Button(
                    getTranslation("workinggroup.poll.end"),
                    click -> work(() -> {
                        polls.callOff(lab.id(), group, poll.id());
                        MailWaits.tell(this);
                    }));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            card.add(end);
        }
        return card;
    }

    private ListItem day(PollSheet poll, int day, List<Select<PollChoice>> mine) {
        var at = poll.days().get(day);
        var said = SpokenDates.day(at.toLocalDate(), reader) + ", " + SpokenDates.time(at.toLocalTime());
        var count = new Span(getTranslation(
                "workinggroup.poll.count",
                poll.count(day, PollChoice.YES),
                poll.count(day, PollChoice.IF_NEEDED),
                poll.count(day, PollChoice.NO)));
        count.addClassName("soft");
        var who = new Span(poll.answers().entrySet().stream()
                .filter(one -> one.getValue().size() > day && one.getValue().get(day) != PollChoice.NO)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", ")));
        who.addClassName("soft");
        var words = new Div(new Span(said), count, who);
        words.addClassName("topic-step");
        var choice = new Select<PollChoice>();
        choice.setAriaLabel(said);
        choice.setItems(PollChoice.values());
        choice.setItemLabelGenerator(one -> getTranslation("workinggroup.poll.choice." + one));
        choice.setPlaceholder(getTranslation("workinggroup.poll.choose")); // one click must not say yes to every day
        if (poll.mine().size() > day) {
            choice.setValue(poll.mine().get(day));
        }
        mine.add(choice);
        var row = new Div(choice);
        if (calls) {
            var settle = new Button(
                    getTranslation("workinggroup.poll.settle"),
                    click -> work(() -> {
                        var told = polls.settle(lab.id(), group, poll.id(), day, null);
                        Notices.done(getTranslation("workinggroup.meeting.told", told));
                        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                    }));
            settle.addThemeVariants(ButtonVariant.TERTIARY);
            settle.setAriaLabel(getTranslation("workinggroup.poll.settle") + ": " + said);
            row.add(settle);
        }
        row.addClassName("row");
        return new ListItem(words, row);
    }

    private void answer(PollSheet poll, List<Select<PollChoice>> mine) {
        if (!Needed.are(mine.toArray(HasValue<?, ?>[]::new))) {
            return;
        }
        work(() -> {
            polls.answer(
                    lab.id(),
                    group,
                    poll.id(),
                    mine.stream().map(Select::getValue).toList());
            Notices.done(getTranslation("workinggroup.poll.thanks"));
        });
    }

    private void work(Runnable work) {
        try {
            work.run();
            refresh();
        } catch (Refused refused) {
            Notices.refused(this, refused); // what was typed stays
        }
    }
}
