package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.ReleasedAgenda;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.TodayCard;
import org.springframework.stereotype.Component;

/// What is now and what comes next, from the released agenda.
@Component
class NextItemCard implements TodayCard {

    private static final int MOST = 3;
    private static final long SOON_MINUTES = 100;

    private final AgendaReading reading;

    NextItemCard(AgendaReading reading) {
        this.reading = reading;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> card(
            Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        if (now.toLocalDate().isAfter(lab.lastDay().plusDays(1))) { // the last night may still go on
            return Optional.empty();
        }
        var items = reading.released(lab.id()).map(ReleasedAgenda::items).orElse(List.of());
        var running = items.stream()
                .filter(item -> !item.startsAt().isAfter(now) && item.endsAt().isAfter(now))
                .limit(MOST)
                .toList();
        var coming = items.stream().filter(item -> item.startsAt().isAfter(now)).toList();
        var next = coming.stream()
                .filter(item -> item.startsAt().equals(coming.getFirst().startsAt()))
                .limit(MOST)
                .toList();
        return running.isEmpty() && next.isEmpty()
                ? Optional.empty()
                : Optional.of(card(lab, now, reader, running, next));
    }

    private static Section card(
            LabHere lab, LocalDateTime now, Language reader, List<AgendaItemRow> running, List<AgendaItemRow> next) {
        var card = new Section();
        card.addClassNames("card", "agenda-next");
        if (!running.isEmpty()) {
            card.add(new H2(card.getTranslation("agenda.today.now")));
            running.forEach(item -> card.add(line(card, item, now, reader, item.endsAt(), "agenda.today.left")));
        }
        if (!next.isEmpty()) {
            card.add(new H2(card.getTranslation("agenda.today.next")));
            next.forEach(item -> card.add(line(card, item, now, reader, item.startsAt(), "agenda.today.to-go")));
        }
        var shown = running.isEmpty() ? next.getFirst() : running.getFirst();
        var links = new Div(
                new Anchor(lab.view("agenda") + "?day=" + shown.day(), card.getTranslation("agenda.today.open")),
                ItemDialog.calendar(lab, reader, card.getTranslation("agenda.calendar")));
        links.addClassName("row");
        card.add(links);
        return card;
    }

    private static Div line(
            Section card, AgendaItemRow item, LocalDateTime now, Language reader, LocalDateTime until, String key) {
        var title = new Span(item.title().in(reader));
        title.addClassName("title");
        var day = item.day().equals(now.toLocalDate()) ? "" : SpokenDates.day(item.day(), reader) + ", ";
        var place = item.venueName() == null ? "" : " · " + item.venueName().in(reader);
        var times = new Span(day
                + SpokenDates.times(item.starts(), item.ends())
                + (item.approximate() ? " (" + card.getTranslation("agenda.approximate") + ")" : "")
                + place);
        var words = new Div(title, times);
        words.addClassName("words");
        var line = new Div(words);
        line.addClassName("line");
        var minutes = Duration.between(now, until).plusSeconds(59).toMinutes();
        if (minutes <= SOON_MINUTES) {
            var count = new Span(String.valueOf(minutes));
            count.addClassName("count");
            var left = new Div(count, new Span(card.getTranslation(key, minutes)));
            left.addClassName("minutes");
            line.add(left);
        }
        return line;
    }
}
