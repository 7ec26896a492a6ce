package org.medellinlab.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.ReleasedAgenda;
import org.medellinlab.shared.LocalizedText.Shown;
import org.medellinlab.shared.SpokenDates;

/// The released agenda, day by day.
///
/// @param release the name of the release shown
record AgendaPage(Page page, Shown lab, String when, String where, String release, boolean approximate, List<Day> days)
        implements PageModel {

    record Day(String anchor, String tab, String label, List<Item> items) {}

    /// @param place with its district
    /// @param visit the key of the visit that fills it
    record Item(
            String key,
            String date,
            String starts,
            String ends,
            boolean approximate,
            Chip kind,
            boolean minor,
            Shown title,
            @Nullable Shown about,
            @Nullable Shown place,
            @Nullable String district,
            @Nullable Shown track,
            @Nullable Shown phase,
            @Nullable String visit) {}

    static AgendaPage of(LabData data, ReleasedAgenda agenda, Voice voice) {
        var days = days(agenda.items()).entrySet().stream()
                .map(day -> new Day(
                        "d-" + day.getKey(),
                        voice.shortDay(day.getKey()),
                        voice.weekday(day.getKey()),
                        day.getValue().stream()
                                .map(item -> item(data, item, voice))
                                .toList()))
                .toList();
        var lab = data.lab();
        return new AgendaPage(
                data.page(
                        voice,
                        "agenda",
                        "/agenda",
                        voice.say("web.nav.agenda"),
                        voice.in(lab.draft().theme())),
                voice.shown(lab.name()),
                voice.span(lab.draft().firstDay(), lab.draft().lastDay()),
                voice.in(lab.hostCityName()),
                agenda.name(),
                agenda.items().stream().anyMatch(AgendaItemRow::approximate),
                days);
    }

    static TreeMap<LocalDate, List<AgendaItemRow>> days(List<AgendaItemRow> items) {
        var days = new TreeMap<LocalDate, List<AgendaItemRow>>();
        items.forEach(item ->
                days.computeIfAbsent(item.day(), day -> new ArrayList<>()).add(item));
        return days;
    }

    private static Item item(LabData data, AgendaItemRow item, Voice voice) {
        var minor = switch (item.kind()) {
            case MEAL, BREAK, TRANSFER, FREE -> true;
            default -> false;
        };
        return new Item(
                item.key(),
                item.day().toString(),
                SpokenDates.time(item.starts()),
                SpokenDates.time(item.ends()),
                item.approximate(),
                Chip.of(item.kind()),
                minor,
                voice.shown(item.title()),
                voice.shownIfAny(item.abstractText()),
                voice.shownIfAny(item.venueName()),
                item.district(),
                voice.shownIfAny(item.trackName()),
                voice.shownIfAny(item.phase()),
                data.visitIn(item).map(visit -> visit.key()).orElse(null));
    }
}
