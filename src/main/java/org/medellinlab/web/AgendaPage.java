package org.medellinlab.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.ItemMaterial;
import org.medellinlab.agenda.ItemRole;
import org.medellinlab.agenda.LocalHours;
import org.medellinlab.agenda.ReleasedAgenda;
import org.medellinlab.shared.LocalizedText.Shown;
import org.medellinlab.shared.SpokenDates;

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

    /// The filters know that many.
    private static final int MOST_TRACKS = 8;

    record Day(String anchor, String tab, String label, List<Item> items) {}

    /// @param classes for the filters: its kind and track
    /// @param startsAt with the distance from UTC, so that a reader elsewhere can be told their own hour
    /// @param there its hours by the clocks of its place, where those are not the lab's
    /// @param way how long it takes to get there from where one is before
    /// @param place with its district
    /// @param visit the key of the visit that fills it
    /// @param until the place where it ends, if not where it starts
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
        var tracks = agenda.items().stream()
                .flatMap(item -> Stream.ofNullable(item.track()))
                .distinct()
                .toList();
        var days = days(agenda.items()).entrySet().stream()
                .map(day -> new Day(
                        "d-" + day.getKey(),
                        voice.shortDay(day.getKey()),
                        voice.weekday(day.getKey()),
                        day.getValue().stream()
                                .map(item -> item(data, item, tracks, voice))
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
                lab.draft().zone().getId(),
                agenda.name(),
                agenda.items().stream().anyMatch(AgendaItemRow::approximate),
                tracks.stream()
                        .limit(MOST_TRACKS)
                        .map(track -> track(agenda, track, voice))
                        .toList(),
                days);
    }

    /// "In Bogotá it is 8:30 – 9:30": for a place whose clocks are not the lab's.
    private static @Nullable String there(
            LabData data, AgendaItemRow item, ZonedDateTime starts, ZonedDateTime ends, Voice voice) {
        var venue = data.venue(item);
        var zone = venue == null ? null : venue.draft().zone();
        if (zone == null || item.venueName() == null) {
            return null;
        }
        var from = starts.withZoneSameInstant(zone);
        var until = ends.withZoneSameInstant(zone);
        return from.toLocalDateTime().equals(starts.toLocalDateTime())
                ? null
                : voice.say(
                        "web.agenda.there",
                        voice.in(item.venueName()),
                        SpokenDates.times(from.toLocalTime(), until.toLocalTime()));
    }

    /// "Calle 51 # 45-57 · step-free".
    private static String gettingIn(LabData data, AgendaItemRow item, Voice voice) {
        var venue = data.venue(item);
        if (venue == null) {
            return "";
        }
        var stepFree = venue.draft().stepFree();
        var steps = stepFree == null ? "" : voice.say(stepFree ? "places.step-free.yes" : "places.step-free.no");
        var address = venue.draft().address();
        return Stream.of(address == null ? "" : address, steps)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /// "25 min from the library, estimated"; several where those who come have been in different places.
    private static @Nullable String way(LabData data, AgendaItemRow item, Voice voice) {
        var words = data.ways().stream()
                .filter(way -> way.item().equals(item.id()))
                .map(way -> voice.say(
                        way.estimated() ? "clash.way.estimated" : "clash.way", way.minutes(), voice.in(way.from())))
                .distinct()
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? null : words;
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

    private static Item item(LabData data, AgendaItemRow item, List<UUID> tracks, Voice voice) {
        var zone = data.lab().draft().zone();
        var hours = LocalHours.of(item, zone);
        var starts = hours.starts();
        var ends = hours.ends();
        var minor = switch (item.kind()) {
            case MEAL, BREAK, TRANSFER, FREE -> true;
            default -> false;
        };
        return new Item(
                item.key(),
                "k-" + item.kind().name().toLowerCase(java.util.Locale.ROOT)
                        + (item.track() == null ? "" : " in-track t-" + tracks.indexOf(item.track())),
                item.day().toString(),
                starts.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                ends.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                SpokenDates.time(item.starts()),
                SpokenDates.time(item.ends()),
                there(data, item, starts, ends, voice),
                way(data, item, voice),
                item.approximate(),
                Chip.of(item.kind()),
                minor,
                voice.shown(item.title()),
                voice.shownIfAny(item.abstractText()),
                voice.shownIfAny(item.venueName()),
                item.district(),
                gettingIn(data, item, voice),
                voice.shownIfAny(item.trackName()),
                voice.shownIfAny(item.phase()),
                data.visitIn(item).map(visit -> visit.key()).orElse(null),
                item.isCancelled(),
                voice.shownIfAny(item.endVenueName()),
                parts(data, item, voice),
                item.details().languages().isEmpty()
                        ? null
                        : voice.languages(item.details().languages()),
                voice.shownIfAny(item.details().audience()),
                voice.shownIfAny(item.details().bring()),
                item.details().tags(),
                item.details().materials().stream()
                        .map(material -> Material.of(material, voice))
                        .toList());
    }

    private static List<Part> parts(LabData data, AgendaItemRow item, Voice voice) {
        var guests =
                new Part("web.agenda.guests", String.join(" · ", item.details().guests()));
        var parts = Stream.of(ItemRole.values())
                .filter(ItemRole::isPublic)
                .map(role -> new Part(
                        "web.agenda.role." + role,
                        item.details().people(role).stream()
                                .flatMap(one -> Stream.ofNullable(data.people().of(one, voice.language())))
                                .collect(Collectors.joining(" · "))));
        return Stream.concat(parts, Stream.of(guests))
                .filter(part -> !part.names().isEmpty())
                .toList();
    }
}
