package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.TrackRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;

/// One day of the agenda: hours at the left and tracks as columns on a desk, a list in the order of time on a phone.
/// Both are the same elements in the same order, so that a screen reader hears the day as it runs.
class DayBoard extends Div {

    private static final int SHORT_ROWS = 2;

    private final transient Language reader;
    private final transient LocalDateTime now;
    private final transient Map<UUID, String> ways;
    private final transient Consumer<AgendaItemRow> open;

    /// @param ways how long it takes to get to an item, in words
    DayBoard(
            List<AgendaItemRow> items,
            List<TrackRow> tracks,
            Language reader,
            LocalDateTime now,
            Map<UUID, String> ways,
            Consumer<AgendaItemRow> open) {
        this.reader = reader;
        this.now = now;
        this.ways = ways;
        this.open = open;
        addClassName("timetable");
        var used = tracks.stream()
                .filter(track -> items.stream().anyMatch(item -> track.id().equals(item.track())))
                .toList();
        var layout = DayLayout.of(items, used.stream().map(TrackRow::id).toList());
        getStyle().set("--columns", String.valueOf(Math.max(1, used.size()) * DayLayout.TRACK));
        getStyle().set("--rows", String.valueOf((layout.lastHour() - layout.firstHour()) * 4));
        if (used.size() > 1) {
            add(heads(used));
        }
        var grid = new Div();
        grid.addClassName("timetable-grid");
        for (var hour = layout.firstHour(); hour < layout.lastHour(); hour++) {
            grid.add(hour(hour, (hour - layout.firstHour()) * 4 + 1));
        }
        layout.items().forEach(placed -> grid.add(item(placed)));
        add(grid);
    }

    private Div heads(List<TrackRow> tracks) {
        var heads = new Div();
        heads.addClassName("timetable-heads");
        heads.getElement().setAttribute("aria-hidden", "true"); // each item says its track itself
        tracks.forEach(track -> heads.add(new Span(track.name().in(reader))));
        return heads;
    }

    private static Div hour(int hour, int row) {
        var mark = new Div(new Span(SpokenDates.time(LocalTime.of(hour, 0))));
        mark.addClassName("timetable-hour");
        mark.getElement().setAttribute("aria-hidden", "true");
        mark.getStyle().set("--from", String.valueOf(row));
        return mark;
    }

    private NativeButton item(DayLayout.Placed placed) {
        var item = placed.item();
        var button = new NativeButton();
        button.addClickListener(click -> open.accept(item));
        button.addClassNames(
                "timetable-item", item.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (placed.until() - placed.from() <= SHORT_ROWS) {
            button.addClassName("short");
        }
        var style = button.getStyle();
        style.set("--from", String.valueOf(placed.from()));
        style.set("--until", String.valueOf(placed.until()));
        style.set("--column", String.valueOf(placed.column()));
        style.set("--span", String.valueOf(placed.span()));
        var title = new Span(item.title().in(reader));
        title.addClassName("title");
        title.getElement()
                .setAttribute("lang", item.title().shownIn(reader).language().tag());
        if (item.isCancelled()) {
            button.addClassName("cancelled");
            button.add(line("cancelled-word", getTranslation("agenda.cancelled")));
        }
        var way = ways.get(item.id());
        if (way != null) {
            button.add(line("way", way));
        }
        button.add(title, line("times", times(item)));
        button.add(line("about", about(item)));
        if (isNow(item)) {
            button.addClassName("now");
            button.add(line("now-word", getTranslation("agenda.now")));
        }
        return button;
    }

    private String times(AgendaItemRow item) {
        var times = SpokenDates.times(item.starts(), item.ends());
        return item.approximate() ? times + " · " + getTranslation("agenda.approximate") : times;
    }

    private String about(AgendaItemRow item) {
        var words =
                new StringBuilder(getTranslation("agenda.kind." + item.kind().name()));
        if (item.venueName() != null) {
            words.append(" · ").append(item.venueName().in(reader));
        }
        if (item.trackName() != null) {
            words.append(" · ").append(item.trackName().in(reader));
        }
        return words.toString();
    }

    private boolean isNow(AgendaItemRow item) {
        return !now.isBefore(item.startsAt()) && now.isBefore(item.endsAt());
    }

    private static Span line(String className, String words) {
        var line = new Span(words);
        line.addClassName(className);
        return line;
    }
}
