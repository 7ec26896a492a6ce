package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.BoardVenues;
import org.medellinlab.agenda.TrackRow;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.SpokenDates;

/// What the timetable shows of a lab, in the reader's words.
///
/// @param there for its translations
/// @param empty places that are columns though nothing is in them yet
/// @param warnings what is wrong with an item, in words
/// @param ways how long it takes to get to an item, in words
/// @param editing who else has an item open, in words
record TimetableContent(
        Component there,
        Language reader,
        LabSheet lab,
        List<TrackRow> tracks,
        Map<UUID, LocalizedText> venues,
        Set<UUID> empty,
        Map<UUID, String> warnings,
        Map<UUID, String> ways,
        Map<UUID, String> editing) {

    private static final int DAY = 24 * 60;
    private static final List<String> WORDS = List.of(
            "days",
            "modes",
            "board",
            "list",
            "table",
            "tools",
            "undo",
            "redo",
            "move",
            "copy",
            "split",
            "swap",
            "tray",
            "count",
            "columns",
            "tracks",
            "venues",
            "unscheduled",
            "emptyTray",
            "emptyDay",
            "everybody",
            "keys",
            "keysWords",
            "hours",
            "item",
            "kind",
            "track",
            "venue",
            "people",
            "approximate",
            "cancelled");

    static Map<String, String> words(Component there) {
        return WORDS.stream()
                .collect(Collectors.toMap(word -> word, word -> there.getTranslation("agenda.board." + word)));
    }

    Timetable.Plan plan(List<AgendaItemRow> items, AgendaPeople.Names people) {
        var used = used(items);
        var columns = new LinkedHashMap<UUID, LocalizedText>();
        venues.forEach((id, name) -> {
            if (venues.size() <= BoardVenues.FEW || used.contains(id) || empty.contains(id)) {
                columns.put(id, name);
            }
        });
        return new Timetable.Plan(
                days(items).stream()
                        .map(day -> new Timetable.Day(
                                day.toString(), SpokenDates.shortDay(day, reader), SpokenDates.day(day, reader)))
                        .toList(),
                tracks.stream()
                        .map(track -> new Timetable.Column(
                                track.id().toString(), track.name().in(reader)))
                        .toList(),
                columns.entrySet().stream()
                        .map(venue -> new Timetable.Column(
                                venue.getKey().toString(), venue.getValue().in(reader)))
                        .toList(),
                shown(items, people));
    }

    static Set<UUID> used(List<AgendaItemRow> items) {
        return items.stream().flatMap(item -> Stream.ofNullable(item.venue())).collect(Collectors.toSet());
    }

    /// The lab's days and those that items are on outside of them.
    List<LocalDate> days(List<AgendaItemRow> items) {
        var days = new TreeSet<>(lab.days());
        items.stream().filter(item -> !item.details().unscheduled()).forEach(item -> days.add(item.day()));
        return List.copyOf(days);
    }

    List<Timetable.Shown> shown(List<AgendaItemRow> items, AgendaPeople.Names people) {
        return items.stream().map(item -> shown(item, people)).toList();
    }

    private Timetable.Shown shown(AgendaItemRow item, AgendaPeople.Names people) {
        var title = item.title().shownIn(reader);
        var kind = there.getTranslation("agenda.kind." + item.kind().name());
        var capacity = item.details().capacity();
        var about = Stream.of(
                        item.isCancelled() ? there.getTranslation("agenda.cancelled") : "",
                        item.runsPastMidnight()
                                ? there.getTranslation("agenda.board.until", SpokenDates.time(item.ends()))
                                : "",
                        kind,
                        name(item.venueName()),
                        capacity == null ? "" : there.getTranslation("agenda.board.places", capacity),
                        ways.containsKey(item.id()) ? "⇢ " + ways.get(item.id()) : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return new Timetable.Shown(
                item.id().toString(),
                title.words(),
                title.language().tag(),
                item.day().toString(),
                minutes(item.starts()),
                until(item),
                id(item.track()),
                id(item.venue()),
                item.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                kind,
                about,
                item.details().people().stream()
                        .flatMap(one -> Stream.ofNullable(people.of(one, reader)))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                item.approximate(),
                item.isCancelled(),
                item.details().unscheduled(),
                warnings.getOrDefault(item.id(), ""),
                editing.getOrDefault(item.id(), ""));
    }

    private String name(@Nullable LocalizedText name) {
        return name == null ? "" : name.in(reader);
    }

    private static @Nullable String id(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /// What runs past midnight ends that many minutes after it.
    static int until(AgendaItemRow item) {
        return minutes(item.ends()) + (item.runsPastMidnight() ? DAY : 0);
    }

    static int minutes(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    static LocalTime time(int minutes) {
        return LocalTime.of(minutes / 60 % 24, minutes % 60);
    }
}
