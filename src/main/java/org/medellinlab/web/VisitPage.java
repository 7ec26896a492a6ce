package org.medellinlab.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText.Shown;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.sitevisit.VisitSheet;

/// One visit: its stops as a story, when groups leave, and what was learned there.
record VisitPage(
        Page page,
        Shown title,
        @Nullable Shown summary,
        @Nullable String when,
        @Nullable String agendaAnchor,
        List<Stop> stops,
        List<Departure> departures,
        List<LessonCard> lessons)
        implements PageModel {

    /// @param map address of the place on OpenStreetMap; none when nobody has said where it is
    record Stop(
            int number,
            Shown place,
            @Nullable String district,
            @Nullable Shown host,
            @Nullable Integer minutes,
            @Nullable Shown story,
            @Nullable String map) {}

    record Departure(
            String day,
            String time,
            @Nullable Shown from,
            @Nullable String language,
            int seats) {}

    static VisitPage of(LabData data, VisitSheet visit, Voice voice) {
        var summary = visit.summary();
        return new VisitPage(
                data.page(
                        voice,
                        "visits",
                        "/visits/" + visit.key(),
                        voice.in(visit.title()),
                        summary == null ? null : voice.in(summary)),
                voice.shown(visit.title()),
                voice.shownIfAny(summary),
                VisitsPage.when(data, visit, voice),
                data.item(visit.agendaItem())
                        .map(item -> "/agenda#" + item.key())
                        .orElse(null),
                visit.stops().stream().map(stop -> stop(stop, voice)).toList(),
                visit.departures().stream().map(row -> departure(row, voice)).toList(),
                data.lessons().stream()
                        .filter(lesson -> lesson.visits().contains(visit.id()))
                        .map(lesson -> LessonCard.of(data, lesson, voice))
                        .toList());
    }

    private static Stop stop(VisitSheet.StopRow stop, Voice voice) {
        return new Stop(
                stop.position() + 1,
                voice.shown(stop.venueName()),
                stop.district(),
                voice.shownIfAny(stop.hostName()),
                stop.minutes(),
                voice.shownIfAny(stop.story()),
                stop.latitude() == null || stop.longitude() == null
                        ? null
                        : String.format(
                                Locale.ROOT,
                                "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=17/%1$.5f/%2$.5f",
                                stop.latitude(),
                                stop.longitude()));
    }

    private static Departure departure(VisitSheet.DepartureRow row, Voice voice) {
        var language = row.language();
        return new Departure(
                voice.weekday(row.leavesAt().toLocalDate()),
                SpokenDates.time(row.leavesAt().toLocalTime()),
                voice.shownIfAny(row.from()),
                language == null ? null : voice.languages(List.of(language)),
                row.seats());
    }
}
