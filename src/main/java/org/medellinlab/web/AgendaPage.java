package org.medellinlab.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.ItemMaterial;
import org.medellinlab.agenda.ReleasedAgenda;
import org.medellinlab.shared.LocalizedText.Shown;

/// The released agenda, day by day.
///
/// @param release the name of the release shown
record AgendaPage(
        Page page,
        Shown lab,
        String when,
        String where,
        String zone,
        String release,
        boolean approximate,
        List<Shown> tracks,
        List<Day> days)
        implements PageModel {

    /// As many as the style sheet has filters for.
    static final int MOST_TRACKS = 40;

    /// @param sheet classes that say how much of it fits on a sheet of paper
    record Day(String anchor, String tab, String label, List<Item> items, String sheet) {}

    /// @param classes for the filters: its kind and track
    /// @param startsAt with the distance from UTC, so that a reader elsewhere can be told their own hour
    /// @param there its hours by the clocks of its place, where those are not the lab's
    /// @param way how long it takes to get there from where one is before
    /// @param place with its district
    /// @param visit the key of the visit that fills it
    /// @param until the place where it ends, if not where it starts
    /// @param interpreted into which languages it is put; the public does not read by whom
    /// @param gettingIn the address of its place and whether one gets in without a step, as far as they are known
    record Item(
            String key,
            String classes,
            String date,
            String startsAt,
            String endsAt,
            String starts,
            String ends,
            @Nullable String there,
            @Nullable String way,
            boolean approximate,
            Chip kind,
            boolean minor,
            Shown title,
            @Nullable Shown about,
            @Nullable Shown place,
            @Nullable String district,
            String gettingIn,
            @Nullable Shown track,
            @Nullable Shown phase,
            @Nullable String visit,
            boolean cancelled,
            @Nullable Shown until,
            List<Part> people,
            @Nullable String languages,
            @Nullable String interpreted,
            @Nullable Shown audience,
            @Nullable Shown bring,
            List<String> tags,
            List<Material> materials) {}

    /// @param key of the word for the part
    /// @param names one after the other
    record Part(String key, String names) {}

    /// @param link an address elsewhere; absent for a file
    /// @param file the address of the file on this site; absent for a link
    /// @param about what the file is and how large; absent for a link
    record Material(
            Shown title,
            @Nullable String link,
            @Nullable String file,
            @Nullable String about) {

        static Material of(ItemMaterial material, Voice voice) {
            var file = material.file();
            return new Material(
                    voice.shown(material.title()),
                    material.link(),
                    file == null ? null : "/agenda/files/" + file.id(),
                    file == null ? null : voice.say("web.agenda.file", file.kind(), file.megabytes()));
        }
    }

    static AgendaPage of(LabData data, ReleasedAgenda agenda, Voice voice) {
        var lines = new AgendaLines(data, voice);
        var tracks = agenda.items().stream()
                .flatMap(item -> Stream.ofNullable(item.track()))
                .distinct()
                .toList();
        var days = new ArrayList<Day>();
        days(agenda.items()).forEach((day, rows) -> {
            var items = rows.stream().map(item -> lines.item(item, tracks)).toList();
            days.add(new Day(
                    "d-" + day,
                    voice.shortDay(day),
                    voice.weekday(day),
                    items,
                    SheetOfDay.of(items, days.isEmpty()).classes()));
        });
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
                lab.draft().zone().getId(),
                agenda.name(),
                agenda.items().stream().anyMatch(AgendaItemRow::approximate),
                tracks.stream()
                        .limit(MOST_TRACKS)
                        .map(track -> track(agenda, track, voice))
                        .toList(),
                days);
    }

    static TreeMap<LocalDate, List<AgendaItemRow>> days(List<AgendaItemRow> items) {
        var days = new TreeMap<LocalDate, List<AgendaItemRow>>();
        items.forEach(item ->
                days.computeIfAbsent(item.day(), day -> new ArrayList<>()).add(item));
        return days;
    }

    private static Shown track(ReleasedAgenda agenda, UUID track, Voice voice) {
        return agenda.items().stream()
                .filter(item -> track.equals(item.track()))
                .flatMap(item -> Stream.ofNullable(voice.shownIfAny(item.trackName())))
                .findFirst()
                .orElseThrow();
    }
}
