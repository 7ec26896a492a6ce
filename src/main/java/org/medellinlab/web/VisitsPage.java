package org.medellinlab.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText.Shown;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.sitevisit.VisitSheet;

/// The lab's visits.
record VisitsPage(Page page, Shown lab, List<Row> visits) implements PageModel {

    /// @param when none as long as the visit stands in no released agenda
    record Row(
            String key,
            Shown title,
            @Nullable Shown summary,
            @Nullable String when,
            int stops,
            List<String> districts) {}

    static VisitsPage of(LabData data, Voice voice) {
        return new VisitsPage(
                data.page(voice, "visits", "/visits", voice.say("web.nav.visits"), null),
                voice.shown(data.lab().name()),
                data.visits().stream().map(visit -> row(data, visit, voice)).toList());
    }

    static Row row(LabData data, VisitSheet visit, Voice voice) {
        return new Row(
                visit.key(),
                voice.shown(visit.title()),
                voice.shownIfAny(visit.summary()),
                when(data, visit, voice),
                visit.stops().size(),
                visit.stops().stream()
                        .map(VisitSheet.StopRow::district)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList());
    }

    static @Nullable String when(LabData data, VisitSheet visit, Voice voice) {
        return data.item(visit.agendaItem())
                .map(item -> voice.weekday(item.day()) + " · " + (item.approximate() ? "≈ " : "")
                        + SpokenDates.times(item.starts(), item.ends()))
                .orElse(null);
    }
}
